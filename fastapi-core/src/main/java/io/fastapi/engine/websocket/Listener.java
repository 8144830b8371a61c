package io.fastapi.engine.websocket;

/** Is told when a message or the end of a connection has come. */
interface Listener extends Runnable {

    /** Takes a message before which none waits, if it was asked for; otherwise the message has to wait. */
    boolean take(Object message);
}
