/** The application of {@code advanced/validators.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.validators;
