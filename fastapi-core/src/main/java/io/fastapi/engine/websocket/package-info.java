/** Serves WebSockets: the handshake, the function of each connection, and the frames below it. */
@org.jspecify.annotations.NullMarked
package io.fastapi.engine.websocket;
