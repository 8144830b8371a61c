/** FastAPI for Spring: declare endpoints once, as typed values. */
@org.jspecify.annotations.NullMarked
package io.fastapi;
