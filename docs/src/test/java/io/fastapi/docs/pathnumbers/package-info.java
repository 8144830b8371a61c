/** The application of {@code tutorial/path-numbers.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.pathnumbers;
