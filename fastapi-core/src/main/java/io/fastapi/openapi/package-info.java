/** The OpenAPI document of an application, and the pages that show it. */
@org.jspecify.annotations.NullMarked
package io.fastapi.openapi;
