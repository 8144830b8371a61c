package io.fastapi.engine.resolve;

import io.fastapi.engine.plan.Plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Calls that go on at the same time. All are waited for, so that what opened is known to be closed. */
final class Gathering {

    /** One of the calls, and what came of it. */
    static final class Member implements Relay.Next {

        private final Gathering gathering;
        private final Step step;
        private final @Nullable Object[] arguments;
        private @Nullable Object value;
        private @Nullable Throwable failure;

        private Member(Gathering gathering, Step step, @Nullable Object[] arguments) {
            this.gathering = gathering;
            this.step = step;
            this.arguments = arguments;
        }

        @Override
        public void accept(@Nullable Object found, @Nullable Throwable problem) {
            this.value = found;
            this.failure = problem;
            this.gathering.ended();
        }

        Step step() {
            return this.step;
        }

        @Nullable
        Object value() {
            return this.value;
        }

        @Nullable
        Throwable failure() {
            return this.failure;
        }
    }

    private final List<Member> members = new ArrayList<>();
    private final AtomicInteger left = new AtomicInteger(1);
    private final CompletableFuture<List<Member>> all = new CompletableFuture<>();

    /** Adds a call; it begins with {@link #start}. */
    void add(Step step, @Nullable Object[] arguments) {
        this.members.add(new Member(this, step, arguments));
    }

    /** Begins all calls; the result is there when the last has ended. */
    CompletableFuture<List<Member>> start(Relay relay) {
        this.left.addAndGet(this.members.size());
        for (Member member : this.members) {
            relay.fork().callThen(member.step.call(), member.arguments, Relay.Purpose.OPENING, member);
        }
        ended();
        return this.all;
    }

    private void ended() {
        if (this.left.decrementAndGet() == 0) {
            this.all.complete(this.members);
        }
    }
}
