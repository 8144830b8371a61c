/** The closed catalogue of validation errors, and one error found in one value. */
@org.jspecify.annotations.NullMarked
package io.fastapi.types.error;
