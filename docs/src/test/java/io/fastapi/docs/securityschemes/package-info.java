/** The application of {@code advanced/security-schemes.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.securityschemes;
