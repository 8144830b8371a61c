/** The application of {@code advanced/http-basic.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.httpbasic;
