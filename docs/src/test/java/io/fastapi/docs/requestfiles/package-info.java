/** The application of {@code tutorial/request-files.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.requestfiles;
