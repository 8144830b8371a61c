/** The application of {@code routers.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.routers;
