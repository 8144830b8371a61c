package io.fastapi.engine.resolve;

import io.fastapi.function.Call;
import org.jspecify.annotations.Nullable;

/** A call of a request on another thread, once. */
final class Elsewhere implements Runnable {

    private final Relay relay;
    private final Call call;
    private final @Nullable Object[] arguments;
    private final Relay.Purpose purpose;
    private final Relay.Next next;
    private boolean begun;

    Elsewhere(Relay relay, Call call, @Nullable Object[] arguments, Relay.Purpose purpose, Relay.Next next) {
        this.relay = relay;
        this.call = call;
        this.arguments = arguments;
        this.purpose = purpose;
        this.next = next;
    }

    @Override
    public void run() {
        this.begun = true;
        this.relay.continued(this.call, this.arguments, this.purpose, this.next);
    }

    /** Runs it with what the application put around it. If that fails before, nobody else would go on with the request. */
    void within(Runnable around) {
        try {
            around.run();
        } catch (Throwable failure) {
            if (this.begun) {
                throw failure;
            }
            this.next.accept(null, failure);
        }
    }
}
