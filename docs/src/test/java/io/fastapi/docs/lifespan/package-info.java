/** The application of {@code lifespan.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.lifespan;
