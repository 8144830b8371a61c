/** The application of {@code advanced/json-parameters.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.jsonparameters;
