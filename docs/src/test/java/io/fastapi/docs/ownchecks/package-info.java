/** The application of {@code advanced/own-checks.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.ownchecks;
