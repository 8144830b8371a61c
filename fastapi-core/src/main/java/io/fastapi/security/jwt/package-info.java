/** Tokens: issued, verified, refreshed and revoked, on Spring Security's encoder and decoder. */
@org.jspecify.annotations.NullMarked
package io.fastapi.security.jwt;
