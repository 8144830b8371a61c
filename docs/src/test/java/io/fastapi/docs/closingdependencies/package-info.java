/** The application of {@code tutorial/closing-dependencies.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.closingdependencies;
