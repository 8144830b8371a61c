/** The application of {@code urls.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.urls;
