/** The application of {@code tutorial/path-parameters.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.pathparameters;
