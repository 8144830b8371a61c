/** The application of {@code advanced/stream-bytes.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.streambytes;
