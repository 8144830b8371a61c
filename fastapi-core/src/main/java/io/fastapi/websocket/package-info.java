/** The connection that the function of a WebSocket talks over, in a form that may block and one that must not. */
@org.jspecify.annotations.NullMarked
package io.fastapi.websocket;
