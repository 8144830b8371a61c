/** The application of {@code advanced/openapi-extras.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.openapiextras;
