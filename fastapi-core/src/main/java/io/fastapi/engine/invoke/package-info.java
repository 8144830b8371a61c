/** Calls dependencies and handlers in FastAPI's order, on the thread each may use. */
@org.jspecify.annotations.NullMarked
package io.fastapi.engine.invoke;
