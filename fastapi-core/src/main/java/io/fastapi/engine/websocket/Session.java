package io.fastapi.engine.websocket;

import io.fastapi.error.WebSocketDisconnect;
import io.fastapi.error.WebSocketDisconnected;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One connection as its function sees it: what came and was not taken yet, whether the client keeps up, how it ended. Safe
 * for use by many threads, without locks; only what says so waits.
 */
final class Session implements WebSockets.Ear {

    private enum State {
        CONNECTING,
        ACCEPTED,
        /** A message could not be sent, since the client had gone: how it went can still be received. */
        LOST,
        /** Closed or refused by the function. */
        DISCONNECTED
    }

    private final Runnable receivedOne;
    private final Runnable sentOne;
    private final AtomicReference<State> state = new AtomicReference<>(State.CONNECTING);
    private final AtomicReference<@Nullable WebSocketDisconnect> end = new AtomicReference<>();
    private final AtomicReference<@Nullable Listener> listener = new AtomicReference<>();
    private final Queue<Runnable> writers = new ConcurrentLinkedQueue<>();
    private final Waiters waiters = new Waiters();
    private final Inbox inbox = new Inbox();
    private volatile boolean endTaken;
    private volatile boolean unreachable;
    private volatile WebSockets.@Nullable Line line;
    private volatile @Nullable WebSocketDisconnect closing;

    /** A connection that is neither accepted nor refused; each message that comes or is sent is counted. */
    Session(Runnable receivedOne, Runnable sentOne) {
        this.receivedOne = receivedOne;
        this.sentOne = sentOne;
    }

    /** The function accepts the connection. */
    void accept() {
        leaveConnecting(State.ACCEPTED);
    }

    /** The function refuses the connection. */
    void refuse() {
        leaveConnecting(State.DISCONNECTED);
    }

    private void leaveConnecting(State next) {
        if (!this.state.compareAndSet(State.CONNECTING, next)) {
            throw new IllegalStateException("The WebSocket was accepted or refused already");
        }
    }

    boolean isConnecting() {
        return this.state.get() == State.CONNECTING;
    }

    /** Whether it was accepted, and nobody has closed it. */
    boolean isOpen() {
        return this.state.get() == State.ACCEPTED && this.end.get() == null;
    }

    /** The handshake was answered. */
    void opened(WebSockets.Line opened) {
        this.line = opened;
        WebSocketDisconnect wanted = this.closing;
        if (wanted != null) {
            opened.close(wanted.code(), wanted.reason());
        }
        tellWriters();
    }

    /** Waits until the handshake was answered, even if the server has given the connection up meanwhile. Blocks. */
    void awaitOpened() {
        this.waiters.await(() -> this.line != null || (this.unreachable && this.end.get() != null));
        WebSocketDisconnect gone = this.end.get();
        if (this.line == null && gone != null) {
            this.state.set(State.DISCONNECTED);
            throw gone;
        }
    }

    @Override
    public boolean received(Object message) {
        if (this.state.get() != State.ACCEPTED) {
            return true;
        }
        this.receivedOne.run();
        Listener present = this.listener.get();
        if (present != null && !hasWaiting() && present.take(message)) {
            return true;
        }
        boolean more = this.inbox.add(message);
        tellListener();
        return more;
    }

    @Override
    public void writable() {
        tellWriters();
    }

    @Override
    public void ended(int code, String reason) {
        this.unreachable = true;
        endWith(code, reason);
    }

    private void endWith(int code, String reason) {
        this.end.compareAndSet(null, new WebSocketDisconnect(code, reason));
        tellListener();
        tellWriters();
    }

    private void tellListener() {
        this.waiters.wake();
        Listener present = this.listener.get();
        if (present != null) {
            present.run();
        }
    }

    private void tellWriters() {
        this.waiters.wake();
        this.writers.forEach(Runnable::run);
    }

    /** The next message; fails with how the connection ended, once, when there is none. Blocks. */
    Object take() {
        requireReceivable();
        Object message = poll();
        if (message == null) {
            this.waiters.await(() -> !this.inbox.isEmpty() || isOver());
            message = poll();
        }
        if (message == null) {
            requireReceivable();
            throw end();
        }
        return message;
    }

    private boolean isOver() {
        return this.end.get() != null || this.state.get() != State.ACCEPTED;
    }

    /** How the connection ended; whoever takes that may not receive any more. */
    WebSocketDisconnect end() {
        this.endTaken = true;
        WebSocketDisconnect known = this.end.get();
        return (known == null) ? new WebSocketDisconnect(CloseCodes.NONE, "") : known;
    }

    void requireReceivable() {
        if (this.endTaken) {
            throw new WebSocketDisconnected("Cannot call \"receive\" once a disconnect message has been received.");
        }
        State present = this.state.get();
        if (present != State.ACCEPTED && present != State.LOST) {
            throw new WebSocketDisconnected("WebSocket is not connected. Need to call \"accept\" first.");
        }
    }

    /** The next message, if it has come. */
    @Nullable
    Object poll() {
        Object message = this.inbox.take();
        WebSockets.Line open = this.line;
        if (message != null && open != null && this.inbox.hasRoomAgain()) {
            open.read();
        }
        return message;
    }

    /** Whether a message has come that was not taken yet. */
    boolean hasWaiting() {
        return !this.inbox.isEmpty();
    }

    /** Whether no message is left and none will come. */
    boolean isExhausted() {
        return isOver() && this.inbox.isEmpty();
    }

    /** Is told when a message or the end has come; false if somebody else is already. */
    boolean listen(Listener waiting) {
        return this.listener.compareAndSet(null, waiting);
    }

    /** Is not told any more. */
    void leave(Listener waiting) {
        this.listener.compareAndSet(waiting, null);
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

    /** As {@link #isWritable()}, for what the function does not send itself: how the connection ended is for it to find out. */
    boolean isForwardable() {
        if (!isOpen()) {
            throw new WebSocketDisconnect(CloseCodes.ABNORMAL, "");
        }
        WebSockets.Line open = this.line;
        return open != null && open.isWritable();
    }

    /** Sends a message, even if the client does not keep up. */
    void send(Object message) {
        WebSockets.Line open = this.line;
        if (open == null) {
            throw new IllegalStateException("The handshake is not answered yet");
        }
        this.sentOne.run();
        open.send(message);
    }

    /** Sends a message when the client keeps up. Blocks. */
    void sendInTurn(Object message) {
        this.waiters.await(this::isWritable);
        send(message);
    }

    private void requireSendable() {
        State present = this.state.get();
        if (present == State.CONNECTING) {
            throw new WebSocketDisconnected("WebSocket is not connected. Need to call \"accept\" first.");
        }
        if (present == State.DISCONNECTED || present == State.LOST) {
            throw new WebSocketDisconnected("Cannot call \"send\" once a close message has been sent.");
        }
        if (this.end.get() != null) {
            this.state.set(State.LOST);
            throw new WebSocketDisconnect(CloseCodes.ABNORMAL, "");
        }
    }

    /** The function closes the connection. */
    void close(int code, String reason) {
        if (this.state.get() == State.ACCEPTED && this.end.get() != null) {
            this.state.set(State.DISCONNECTED); // the client was faster, which is no mistake
        } else {
            requireSendable();
            disconnect(code, reason);
        }
    }

    /** The server closes the connection, at shutdown or otherwise: for the function it is as if the client did. */
    void giveUp(int code, String reason) {
        endWith(code, reason); // first: what the client answers must not be taken for the reason
        closeLine(code, reason);
    }

    private void disconnect(int code, String reason) {
        this.state.set(State.DISCONNECTED);
        this.inbox.clear();
        closeLine(code, reason);
        tellListener();
        tellWriters();
    }

    private void closeLine(int code, String reason) {
        this.closing = new WebSocketDisconnect(code, reason);
        WebSockets.Line open = this.line;
        if (open != null) {
            open.close(code, reason);
        }
    }

    /** Ends the connection after its function, with a frame or without. */
    void finish(int code, String reason, boolean withoutFrame) {
        WebSockets.Line open = this.line;
        if (isOpen() && withoutFrame && open != null) {
            this.state.set(State.DISCONNECTED);
            open.drop();
        } else if (isOpen()) {
            disconnect(code, reason);
        }
    }
}
