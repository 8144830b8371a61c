/** The application of {@code advanced/union-parameters.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.unionparameters;
