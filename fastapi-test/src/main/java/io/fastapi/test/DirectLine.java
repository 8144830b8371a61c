package io.fastapi.test;

import io.fastapi.channel.ChannelEvent;
import io.fastapi.engine.websocket.WebSockets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The server's side of a WebSocket without a socket. A client that takes nothing makes it wait, as over a network. */
final class DirectLine implements WebSockets.Line {

    /** Messages that wait for the client before it is said not to keep up. */
    private static final int MOST_WAITING = 64;

    private static final int ABNORMAL = 1006;

    private final WebSockets.Ear ear;
    private final BlockingQueue<Object> toClient = new LinkedBlockingQueue<>();
    private final Queue<Object> toServer = new ArrayDeque<>();
    private boolean paused;
    private volatile boolean ended;

    DirectLine(WebSockets.Ear ear) {
        this.ear = ear;
    }

    /** Brings a message of the client. */
    void bring(Object message) {
        synchronized (this.toServer) {
            this.toServer.add(message);
            handOn();
        }
    }

    private void handOn() {
        while (!this.paused && !this.ended && !this.toServer.isEmpty()) {
            this.paused = !this.ear.received(this.toServer.remove());
        }
    }

    /** Not on this thread: whoever asks for more holds what is needed to give it. */
    @Override
    public void read() {
        CompletableFuture.runAsync(() -> {
            synchronized (this.toServer) {
                this.paused = false;
                handOn();
            }
        });
    }

    @Override
    public void send(Object message) {
        if (!this.ended) {
            this.toClient.add((message instanceof ChannelEvent<?> event) ? event.json() : message);
        }
    }

    @Override
    public boolean isWritable() {
        return this.toClient.size() < MOST_WAITING;
    }

    @Override
    public void close(int code, String reason) {
        if (!this.ended) {
            this.ended = true;
            this.toClient.add(new Wire.End(code, reason));
        }
    }

    @Override
    public void drop() {
        close(ABNORMAL, "");
    }

    /** The client closes the connection. */
    void leave(int code, String reason) {
        this.ended = true;
        this.ear.ended(code, reason);
    }

    /** What was sent next; waits for it. */
    Object take(Duration patience) {
        try {
            Object message = this.toClient.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (message == null) {
                throw new AssertionError("Nothing came within " + patience);
            }
            this.ear.writable();
            return message;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
