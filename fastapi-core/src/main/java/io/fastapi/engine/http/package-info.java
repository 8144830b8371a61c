/** Makes the HTTP answer: calls dependencies and handlers in FastAPI's order, on the thread each may use. */
@org.jspecify.annotations.NullMarked
package io.fastapi.engine.http;
