/** The application of {@code advanced/additional-responses.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.additionalresponses;
