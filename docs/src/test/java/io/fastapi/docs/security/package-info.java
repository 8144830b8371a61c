/** The application of {@code security.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.security;
