/** The application of {@code guide/security.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.guide.security;
