package io.fastapi.engine.resolve;

/** What another thread does for a request, once. */
final class Elsewhere implements Runnable {

    private final Runnable call;
    private boolean begun;

    Elsewhere(Runnable call) {
        this.call = call;
    }

    @Override
    public void run() {
        this.begun = true;
        this.call.run();
    }

    /** Runs it with what the application put around it. If that fails before, nobody else would go on with the request. */
    void within(Runnable around, Relay.Next next) {
        try {
            around.run();
        } catch (Throwable failure) {
            if (this.begun) {
                throw failure;
            }
            next.accept(null, failure);
        }
    }
}
