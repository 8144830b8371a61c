/** The application of {@code advanced/custom-responses.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.customresponses;
