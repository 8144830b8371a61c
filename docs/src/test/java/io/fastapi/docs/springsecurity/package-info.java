/** The application of {@code advanced/spring-security.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.springsecurity;
