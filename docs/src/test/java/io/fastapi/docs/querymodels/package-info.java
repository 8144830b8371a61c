/** The application of {@code tutorial/query-models.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.querymodels;
