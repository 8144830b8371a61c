/** Tells Micrometer what becomes of a request or a connection. */
@org.jspecify.annotations.NullMarked
package io.fastapi.engine.telemetry;
