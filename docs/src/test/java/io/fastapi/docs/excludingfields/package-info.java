/** The application of {@code advanced/excluding-fields.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.excludingfields;
