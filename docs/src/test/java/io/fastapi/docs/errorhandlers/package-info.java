/** The application of {@code advanced/error-handlers.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.errorhandlers;
