/** The application of {@code advanced/testing-dependencies.md} and its tests. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.testingdependencies;
