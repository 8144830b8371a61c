/** The application of {@code tutorial/router-dependencies.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.routerdependencies;
