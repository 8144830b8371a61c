package io.fastapi.engine.invoke;

import io.fastapi.input.Dependency.Scope;
import io.fastapi.input.Dependency.Teardown;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What dependencies began and has to be ended, last in first out; the function scope lies inside the request scope. */
final class Teardowns {

    private record Entry(Teardown<Object> teardown, Object value) {}

    private final Deque<Entry> function = new ArrayDeque<>(2);
    private final Deque<Entry> request = new ArrayDeque<>(2);

    synchronized void push(Scope scope, Teardown<Object> teardown, Object value) {
        stack(scope).push(new Entry(teardown, value));
    }

    private Deque<Entry> stack(Scope scope) {
        return (scope == Scope.FUNCTION) ? this.function : this.request;
    }

    synchronized boolean isEmpty(Scope scope) {
        return stack(scope).isEmpty();
    }

    private synchronized @Nullable Entry next(Scope scope) {
        return stack(scope).poll();
    }

    /** Runs the teardowns of a scope. A teardown that throws replaces the failure that the next ones see. */
    @Nullable
    Throwable close(Scope scope, @Nullable Throwable failure) {
        Throwable current = failure;
        for (Entry entry = next(scope); entry != null; entry = next(scope)) {
            try {
                entry.teardown().close(entry.value(), Optional.ofNullable(current));
            } catch (Throwable replacement) {
                current = replacement;
            }
        }
        return current;
    }

    /** Runs all teardowns after a failure. */
    Throwable closeAll(Throwable failure) {
        Throwable seen = close(Scope.FUNCTION, failure);
        Throwable last = close(Scope.REQUEST, (seen == null) ? failure : seen);
        return (last == null) ? failure : last;
    }
}
