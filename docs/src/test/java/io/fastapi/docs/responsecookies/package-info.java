/** The application of {@code advanced/response-cookies.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.responsecookies;
