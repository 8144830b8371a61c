/** The application of {@code tutorial/dependencies.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.dependencies;
