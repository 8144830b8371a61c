/** The application of {@code tutorial/cors.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.cors;
