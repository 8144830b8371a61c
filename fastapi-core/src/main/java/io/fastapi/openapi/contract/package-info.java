/** What changes for clients from one OpenAPI document to the next. */
@org.jspecify.annotations.NullMarked
package io.fastapi.openapi.contract;
