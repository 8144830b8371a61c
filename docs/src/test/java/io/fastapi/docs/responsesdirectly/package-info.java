/** The application of {@code advanced/responses-directly.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.responsesdirectly;
