package io.fastapi.lifecycle;

import io.fastapi.input.Dependency;
import java.util.List;

/**
 * What one application or router does before the first request and after the last one: the hooks for the start, then the
 * lifespans in their order; backwards the lifespans first.
 *
 * @param startup what runs at the start
 * @param lifespans what is opened at the start and closed at shutdown
 * @param shutdown what runs at shutdown
 */
public record Lifecycle(List<LifecycleHook> startup, List<Dependency<?>> lifespans, List<LifecycleHook> shutdown) {

    public Lifecycle {
        startup = List.copyOf(startup);
        lifespans = List.copyOf(lifespans);
        shutdown = List.copyOf(shutdown);
    }

    /** Whether nothing is done. */
    public boolean isEmpty() {
        return this.startup.isEmpty() && this.lifespans.isEmpty() && this.shutdown.isEmpty();
    }
}
