/** The application of {@code tutorial/query-lists.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.querylists;
