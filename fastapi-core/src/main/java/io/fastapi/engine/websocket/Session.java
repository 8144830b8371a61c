package io.fastapi.engine.websocket;

import io.fastapi.error.WebSocketDisconnect;
import io.fastapi.error.WebSocketDisconnected;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One connection as its function sees it: what came and was not taken yet, whether the client keeps up, how it ended. Safe
 * for use by many threads; only what says so waits.
 */
final class Session implements WebSockets.Ear {

    private enum State {
        CONNECTING,
        ACCEPTED,
        /** Closed or refused by the function, or a message could not be sent. */
        DISCONNECTED
    }

    private static final int MOST_MESSAGES = 16;
    private static final int MOST_BYTES = 65_536;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = this.lock.newCondition();
    private final Queue<Object> inbox = new ArrayDeque<>(1);
    private final List<Runnable> writers = new CopyOnWriteArrayList<>();
    private int inboxBytes;
    private boolean paused;
    private boolean endTaken;
    private volatile State state = State.CONNECTING;
    private volatile @Nullable WebSocketDisconnect end;
    private volatile WebSockets.@Nullable Line line;
    private volatile @Nullable Runnable reader;
    private @Nullable WebSocketDisconnect closing;

    /** The function accepts the connection. */
    void accept() {
        leaveConnecting(State.ACCEPTED);
    }

    /** The function refuses the connection. */
    void refuse() {
        leaveConnecting(State.DISCONNECTED);
    }

    private void leaveConnecting(State next) {
        this.lock.lock();
        try {
            if (this.state != State.CONNECTING) {
                throw new IllegalStateException("The WebSocket was accepted or refused already");
            }
            this.state = next;
        } finally {
            this.lock.unlock();
        }
    }

    boolean isConnecting() {
        return this.state == State.CONNECTING;
    }

    /** Whether it was accepted, and nobody has closed it. */
    boolean isOpen() {
        return this.state == State.ACCEPTED && this.end == null;
    }

    /** The handshake was answered. */
    void opened(WebSockets.Line opened) {
        WebSocketDisconnect wanted;
        this.lock.lock();
        try {
            this.line = opened;
            wanted = this.closing;
            this.changed.signalAll();
        } finally {
            this.lock.unlock();
        }
        if (wanted != null) {
            opened.close(wanted.code(), wanted.reason());
        }
        this.writers.forEach(Runnable::run);
    }

    /** Waits until the handshake was answered. Blocks. */
    void awaitOpened() {
        this.lock.lock();
        try {
            while (this.line == null && this.end == null) {
                await();
            }
            if (this.line == null && this.end != null) {
                this.state = State.DISCONNECTED;
                throw this.end;
            }
        } finally {
            this.lock.unlock();
        }
    }

    private void await() {
        try {
            this.changed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The thread of a WebSocket was interrupted");
        }
    }

    @Override
    public boolean received(Object message) {
        this.lock.lock();
        try {
            if (this.state != State.ACCEPTED) {
                return true;
            }
            this.inbox.add(message);
            this.inboxBytes += size(message);
            this.paused = this.inbox.size() >= MOST_MESSAGES || this.inboxBytes >= MOST_BYTES;
            this.changed.signalAll();
            return !this.paused;
        } finally {
            this.lock.unlock();
            tellReader();
        }
    }

    private static int size(Object message) {
        return (message instanceof String text) ? text.length() : ((byte[]) message).length;
    }

    @Override
    public void writable() {
        this.lock.lock();
        try {
            this.changed.signalAll();
        } finally {
            this.lock.unlock();
        }
        this.writers.forEach(Runnable::run);
    }

    @Override
    public void ended(int code, String reason) {
        this.lock.lock();
        try {
            if (this.end == null) {
                this.end = new WebSocketDisconnect(code, reason);
            }
            this.changed.signalAll();
        } finally {
            this.lock.unlock();
        }
        tellReader();
        this.writers.forEach(Runnable::run);
    }

    private void tellReader() {
        Runnable waiting = this.reader;
        if (waiting != null) {
            waiting.run();
        }
    }

    /** The next message; fails with how the connection ended, once, when there is none. Blocks. */
    Object take() {
        requireReceivable();
        Object message;
        this.lock.lock();
        try {
            while (this.inbox.isEmpty() && this.end == null && this.state == State.ACCEPTED) {
                await();
            }
            message = next();
        } finally {
            this.lock.unlock();
        }
        if (message == null) {
            requireReceivable();
            throw end();
        }
        return message;
    }

    /** How the connection ended; whoever takes that may not receive any more. */
    WebSocketDisconnect end() {
        this.endTaken = true;
        WebSocketDisconnect known = this.end;
        return (known == null) ? new WebSocketDisconnect(CloseCodes.NONE, "") : known;
    }

    void requireReceivable() {
        if (this.endTaken) {
            throw new WebSocketDisconnected("Cannot call \"receive\" once a disconnect message has been received.");
        }
        if (this.state != State.ACCEPTED && this.end == null) {
            throw new WebSocketDisconnected("WebSocket is not connected. Need to call \"accept\" first.");
        }
    }

    /** The next message, if it has come. */
    @Nullable
    Object poll() {
        this.lock.lock();
        try {
            return next();
        } finally {
            this.lock.unlock();
        }
    }

    private @Nullable Object next() {
        Object message = this.inbox.poll();
        if (message != null) {
            this.inboxBytes -= size(message);
            WebSockets.Line open = this.line;
            if (this.paused && this.inbox.size() <= MOST_MESSAGES / 2 && this.inboxBytes < MOST_BYTES && open != null) {
                this.paused = false;
                open.read();
            }
        }
        return message;
    }

    /** Whether no message is left and none will come. */
    boolean isExhausted() {
        this.lock.lock();
        try {
            return this.inbox.isEmpty() && (this.end != null || this.state != State.ACCEPTED);
        } finally {
            this.lock.unlock();
        }
    }

    /** Is told when a message or the end has come; false if somebody else is already. */
    boolean listen(Runnable waiting) {
        this.lock.lock();
        try {
            if (this.reader != null) {
                return false;
            }
            this.reader = waiting;
            return true;
        } finally {
            this.lock.unlock();
        }
    }

    /** Is not told any more. */
    void leave() {
        this.reader = null;
    }

    /** Is told when the client keeps up again, or the end has come. */
    void addWriter(Runnable waiting) {
        this.writers.add(waiting);
    }

    void removeWriter(Runnable waiting) {
        this.writers.remove(waiting);
    }

    /** Whether a message may be sent now; fails if none may be sent any more. */
    boolean isWritable() {
        requireSendable();
        WebSockets.Line open = this.line;
        return open != null && open.isWritable();
    }

    /** Sends a message, even if the client does not keep up. */
    void send(Object message) {
        WebSockets.Line open = this.line;
        if (open == null) {
            throw new IllegalStateException("The handshake is not answered yet");
        }
        open.send(message);
    }

    /** Sends a message when the client keeps up. Blocks. */
    void sendInTurn(Object message) {
        if (!isWritable()) {
            this.lock.lock();
            try {
                while (!isWritable()) {
                    await();
                }
            } finally {
                this.lock.unlock();
            }
        }
        send(message);
    }

    private void requireSendable() {
        State present = this.state;
        if (present == State.CONNECTING) {
            throw new WebSocketDisconnected("WebSocket is not connected. Need to call \"accept\" first.");
        }
        if (present == State.DISCONNECTED) {
            throw new WebSocketDisconnected("Cannot call \"send\" once a close message has been sent.");
        }
        if (this.end != null) {
            this.state = State.DISCONNECTED;
            throw new WebSocketDisconnect(CloseCodes.ABNORMAL, "");
        }
    }

    /** The function closes the connection. */
    void close(int code, String reason) {
        if (this.state == State.ACCEPTED && this.end != null) {
            this.state = State.DISCONNECTED; // the client was faster, which is no mistake
        } else {
            requireSendable();
            disconnect(code, reason);
        }
    }

    /** The server closes the connection at shutdown: for the function it is as if the client did. */
    void shutdown(int code) {
        WebSockets.Line open = this.line;
        if (open != null) {
            open.close(code, "");
        }
        ended(code, "");
    }

    private void disconnect(int code, String reason) {
        WebSockets.Line open;
        this.lock.lock();
        try {
            this.state = State.DISCONNECTED;
            this.closing = new WebSocketDisconnect(code, reason);
            this.inbox.clear();
            this.changed.signalAll();
            open = this.line;
        } finally {
            this.lock.unlock();
        }
        if (open != null) {
            open.close(code, reason);
        }
        tellReader();
        this.writers.forEach(Runnable::run);
    }

    /** Ends the connection after its function, with a frame or without. */
    void finish(int code, String reason, boolean withoutFrame) {
        if (!isOpen()) {
            return;
        }
        WebSockets.Line open = this.line;
        if (withoutFrame && open != null) {
            this.state = State.DISCONNECTED;
            open.drop();
        } else {
            disconnect(code, reason);
        }
    }
}
