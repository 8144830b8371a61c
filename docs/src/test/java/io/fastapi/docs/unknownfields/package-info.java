/** The application of {@code advanced/unknown-fields.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.unknownfields;
