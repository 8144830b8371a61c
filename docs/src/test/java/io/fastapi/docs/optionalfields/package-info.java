/** The application of {@code advanced/optional-fields.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.optionalfields;
