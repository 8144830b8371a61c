/** The application of {@code tutorial/jwt.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.jwt;
