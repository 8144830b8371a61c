/** The application of {@code errors.md} that answers faults with what went wrong. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.debugpages;
