/** The application of {@code advanced/serialization.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.serialization;
