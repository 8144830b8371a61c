/** The application of {@code advanced/callbacks.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.callbacks;
