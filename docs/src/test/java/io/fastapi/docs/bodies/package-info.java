/** The application of {@code bodies.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.bodies;
