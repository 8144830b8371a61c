/** The application of {@code tutorial/sub-dependencies.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.subdependencies;
