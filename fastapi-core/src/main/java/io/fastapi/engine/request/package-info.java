/** One request while it is served: what was read, what went wrong, what is to be closed. */
@org.jspecify.annotations.NullMarked
package io.fastapi.engine.request;
