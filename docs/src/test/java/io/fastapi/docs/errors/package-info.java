/** The application of {@code errors.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.errors;
