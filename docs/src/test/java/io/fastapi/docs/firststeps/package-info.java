/** The application of {@code first-steps.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.firststeps;
