/** The application of {@code tutorial/header-parameters.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.headerparameters;
