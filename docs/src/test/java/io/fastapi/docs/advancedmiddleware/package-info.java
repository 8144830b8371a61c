/** The application of {@code advanced/advanced-middleware.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.advancedmiddleware;
