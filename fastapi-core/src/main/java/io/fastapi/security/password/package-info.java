/** Passwords: hashed, and checked at a login, on Spring Security's encoders. */
@org.jspecify.annotations.NullMarked
package io.fastapi.security.password;
