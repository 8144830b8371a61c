/** The application of {@code operations.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.operations;
