/** The application of {@code tutorial/testing.md} and its tests. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.testing;
