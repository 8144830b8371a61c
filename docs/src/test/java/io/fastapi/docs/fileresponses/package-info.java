/** The application of {@code advanced/file-responses.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.fileresponses;
