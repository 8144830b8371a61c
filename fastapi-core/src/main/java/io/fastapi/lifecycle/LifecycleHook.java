package io.fastapi.lifecycle;

import io.fastapi.function.Call;
import io.fastapi.function.Results;

/**
 * What runs at start-up or shutdown, on a thread that may block.
 *
 * @param call the function
 */
public record LifecycleHook(Call call) {

    /** Does the work and waits until it is done; an exception at start-up stops the start. */
    public void run() throws Exception {
        Results.await(this.call.function().invoke(new Object[0]));
    }

    /** How messages refer to it: {@code Main::load}, or {@code a lambda in Main.app}. */
    public String label() {
        return this.call.label();
    }
}
