/** The application of {@code tutorial/parameter-models.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.parametermodels;
