/** The application of {@code tutorial/extra-models.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.extramodels;
