/** The application of {@code guide/cors.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.guide.cors;
