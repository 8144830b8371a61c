/** Somebody else who issues tokens: Spring Authorization Server, as a program of its own. */
@org.jspecify.annotations.NullMarked
package io.fastapi.issuer;
