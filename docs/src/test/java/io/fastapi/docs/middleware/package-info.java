/** The application of {@code tutorial/middleware.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.middleware;
