/** The application of {@code guide/routers.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.guide.routers;
