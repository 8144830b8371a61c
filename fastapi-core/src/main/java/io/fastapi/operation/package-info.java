/** One endpoint as a value: method, path, inputs, handler, and what its documentation says. */
@org.jspecify.annotations.NullMarked
package io.fastapi.operation;
