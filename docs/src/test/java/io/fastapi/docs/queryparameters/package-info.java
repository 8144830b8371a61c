/** The application of {@code tutorial/query-parameters.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.queryparameters;
