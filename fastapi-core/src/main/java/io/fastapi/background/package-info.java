/** Work done after the answer was sent. */
@org.jspecify.annotations.NullMarked
package io.fastapi.background;
