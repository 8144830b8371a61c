/** Tests of applications: a client without a socket, dependency overrides, and a slice for Spring Boot. */
@org.jspecify.annotations.NullMarked
package io.fastapi.test;
