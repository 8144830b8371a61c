package io.fastapi.engine;

import io.fastapi.error.Problems;
import io.fastapi.function.Call;
import io.fastapi.function.Results;
import io.fastapi.input.Dependency;
import io.fastapi.input.Input;
import io.fastapi.input.Overrides;
import io.fastapi.lifecycle.Lifecycle;
import io.fastapi.lifecycle.LifecycleHook;
import io.fastapi.lifecycle.LifespanException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The lives of an application and its routers, each inside of the one before: what is opened in order is closed backwards, and
 * what was not opened is not closed. Safe for use by many threads: who starts or stops twice at
 * a time waits.
 */
final class Lifespans {

    /** What undoes a step, with its name for messages. */
    private record Exit(String label, Step step) {}

    @FunctionalInterface
    private interface Step {

        void run() throws Exception;
    }

    private static final Object NULL = new Object();

    private final List<Lifecycle> lives;
    private final Map<Object, Dependency<?>> own = new LinkedHashMap<>();
    private final Overrides overrides;
    private final Map<Object, Object> values = new ConcurrentHashMap<>();
    private final Deque<Exit> exits = new ArrayDeque<>();
    private boolean started;

    private Lifespans(List<Lifecycle> lives, Overrides overrides) {
        this.lives = lives;
        Overrides all = overrides;
        for (Lifecycle life : lives) {
            for (Dependency<?> lifespan : life.lifespans()) {
                if (overrides.find(lifespan).isEmpty()) {
                    this.own.put(lifespan.key(), lifespan);
                    all = all.and(opened(lifespan));
                }
            }
        }
        this.overrides = all;
    }

    /**
     * The lives of an application; notes what cannot be opened.
     *
     * @param overrides what tests put in place of dependencies; a lifespan that is replaced is not opened
     */
    static Lifespans of(List<Lifecycle> lives, Overrides overrides, Problems problems) {
        Lifespans lifespans = new Lifespans(lives, overrides);
        lifespans.own.values().forEach(lifespan -> check(lifespan, lifespan, problems));
        return lifespans;
    }

    private static void check(Dependency<?> lifespan, Dependency<?> used, Problems problems) {
        used.misuses().forEach(misuse -> problems.add("lifespan " + name(used), misuse.what(), misuse.fix()));
        for (Input<?> input : used.inputs()) {
            if (input instanceof Dependency<?> other) {
                check(lifespan, other, problems);
            } else {
                problems.add(
                        "lifespan " + name(lifespan),
                        "it reads " + input + ", and there is no request when it is opened",
                        "let it read nothing, or dependencies that read nothing");
            }
        }
    }

    /** Everything that is replaced in requests: by tests, and lifespans by their values. */
    Overrides overrides() {
        return this.overrides;
    }

    /** The value of a lifespan, or what a test put in its place. */
    Object value(Dependency<?> lifespan) {
        Dependency<?> read = this.overrides
                .find(lifespan)
                .filter(found -> found.inputs().isEmpty())
                .orElseThrow(() -> new IllegalStateException(name(lifespan) + " is no lifespan of the application"));
        try {
            return Objects.requireNonNull(read.call().function().invoke(new Object[0]));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private <T> Overrides opened(Dependency<T> lifespan) {
        Call read = new Call(
                nothing -> opened(lifespan.key(), name(lifespan)), Call.Mode.PURE, lifespan.name(), Optional.empty());
        return Overrides.of(lifespan, Dependency.<T>of(List.of(), read));
    }

    private @Nullable Object opened(Object key, String label) {
        Object value = this.values.get(key);
        if (value == null) {
            throw new IllegalStateException(
                    "The lifespan " + label + " is not open: the application was not started, has"
                            + " ended, or is mounted in another one, which has to be given the lifespan");
        }
        return (value == NULL) ? null : value;
    }

    /**
     * Runs the hooks and opens the lifespans.
     *
     * @throws LifespanException names what failed; what was opened is closed
     */
    synchronized void start() {
        if (this.started) {
            return;
        }
        this.started = true;
        try {
            for (Lifecycle life : this.lives) {
                start(life);
            }
        } catch (LifespanException failure) {
            LifespanException again = exit();
            if (again != null) {
                failure.addSuppressed(again);
            }
            throw failure;
        }
    }

    private void start(Lifecycle life) {
        for (LifecycleHook hook : life.startup()) {
            run("The start-up hook " + hook.label() + " failed", hook::run);
        }
        for (int last = life.shutdown().size() - 1; last >= 0; last--) {
            LifecycleHook hook = life.shutdown().get(last);
            this.exits.push(new Exit("The shutdown hook " + hook.label() + " failed", hook::run));
        }
        for (Dependency<?> lifespan : life.lifespans()) {
            if (this.own.containsKey(lifespan.key())) {
                run("The lifespan " + name(lifespan) + " could not be opened", () -> open(lifespan));
            }
        }
    }

    private static String name(Dependency<?> lifespan) {
        return lifespan.name().isEmpty() ? lifespan.call().label() : lifespan.name();
    }

    private static void run(String message, Step step) {
        try {
            step.run();
        } catch (LifespanException inner) {
            throw inner;
        } catch (Exception | LinkageError failure) {
            throw new LifespanException(message + ": " + failure, failure);
        }
    }

    private @Nullable Object open(Dependency<?> lifespan) throws Exception {
        Object known = this.values.get(lifespan.key());
        if (known != null) {
            return (known == NULL) ? null : known;
        }
        @Nullable Object[] arguments = new Object[lifespan.inputs().size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = open((Dependency<?>) lifespan.inputs().get(i));
        }
        Object value = Results.await(lifespan.call().function().invoke(arguments));
        this.values.put(lifespan.key(), (value == null) ? NULL : value);
        lifespan.teardown()
                .ifPresent(teardown -> this.exits.push(new Exit(
                        "The lifespan " + name(lifespan) + " could not be closed",
                        () -> Results.await(
                                teardown.function().invoke(new @Nullable Object[] {value, Optional.empty()})))));
        return value;
    }

    /**
     * Closes what was opened and runs the hooks; goes on after failures.
     *
     * @throws LifespanException names what failed first, with the other failures suppressed
     */
    synchronized void stop() {
        LifespanException failure = exit();
        if (failure != null) {
            throw failure;
        }
    }

    private @Nullable LifespanException exit() {
        LifespanException first = null;
        for (Exit exit = this.exits.poll(); exit != null; exit = this.exits.poll()) {
            try {
                Exit step = exit;
                run(step.label(), step.step());
            } catch (LifespanException failure) {
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        this.values.clear();
        this.started = false;
        return first;
    }
}
