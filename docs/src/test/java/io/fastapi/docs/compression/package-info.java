/** The application of {@code advanced/compression.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.compression;
