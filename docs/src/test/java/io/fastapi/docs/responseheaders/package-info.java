/** The application of {@code advanced/response-headers.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.responseheaders;
