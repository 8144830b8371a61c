/** The application of {@code advanced/scopes.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.scopes;
