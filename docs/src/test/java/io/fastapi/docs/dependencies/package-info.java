/** The application of {@code dependencies.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.dependencies;
