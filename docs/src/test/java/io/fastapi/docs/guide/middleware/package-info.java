/** The application of {@code guide/middleware.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.guide.middleware;
