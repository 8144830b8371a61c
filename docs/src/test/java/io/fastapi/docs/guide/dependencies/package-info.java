/** The application of {@code guide/dependencies.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.guide.dependencies;
