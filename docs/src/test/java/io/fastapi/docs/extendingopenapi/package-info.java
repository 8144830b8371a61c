/** The application of {@code advanced/extending-openapi.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.extendingopenapi;
