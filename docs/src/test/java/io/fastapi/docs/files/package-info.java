/** The application of {@code files.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.files;
