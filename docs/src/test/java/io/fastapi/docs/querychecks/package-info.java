/** The application of {@code tutorial/query-checks.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.querychecks;
