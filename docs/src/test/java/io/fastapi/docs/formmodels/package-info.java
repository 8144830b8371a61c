/** The application of {@code tutorial/form-models.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.formmodels;
