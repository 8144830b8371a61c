/** What operations, middleware and exception handlers see of a request. */
@org.jspecify.annotations.NullMarked
package io.fastapi.request;
