/** Answers that a handler makes itself, and settings of the answer to come. */
@org.jspecify.annotations.NullMarked
package io.fastapi.response;
