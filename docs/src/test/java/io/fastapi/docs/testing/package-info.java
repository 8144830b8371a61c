/** The application of {@code testing.md} and its tests. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.testing;
