/** The application of {@code advanced/parallel-dependencies.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.paralleldependencies;
