/** The application of {@code guide/lifespan.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.guide.lifespan;
