package io.fastapi.channel;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import reactor.core.publisher.Operators;

/**
 * One subscription to a room. First it reads what is kept after the id that the subscriber had last, then it follows the chain
 * of the room, as far as it is asked to. One thread at a time does so; who comes meanwhile leaves it the work.
 */
final class Reader<T> implements Subscription, ChannelSubscription, Runnable {

    private static final int PAGE = 128;

    private final Room<T> room;
    private final Subscriber<? super ChannelEvent<T>> actual;
    private final AtomicLong requested = new AtomicLong();

    /** How often somebody wanted it to read since the one who reads last looked; nobody but who begins it may, at first. */
    private final AtomicInteger turns = new AtomicInteger(1);

    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Queue<ChannelEvent<T>> kept = new ArrayDeque<>();
    private volatile @Nullable CompletableFuture<List<ChannelBroker.Entry>> page;
    private volatile @Nullable Throwable failure;
    private volatile boolean completed;
    private volatile boolean cancelled;
    private Optional<MessageId> after;
    private @Nullable Node<T> place;
    private long joined;
    private boolean over;

    /**
     * A subscription that has not begun.
     *
     * @param after the id of the last message that the subscriber had; empty for those from now on
     */
    Reader(Room<T> room, Optional<MessageId> after, Subscriber<? super ChannelEvent<T>> actual) {
        this.room = room;
        this.after = after;
        this.actual = actual;
    }

    /** Begins; reads when the room is open. */
    void begin() {
        this.room.enter(this);
        this.actual.onSubscribe(this);
        this.room.chain().whenComplete((chain, failed) -> {
            if (failed != null) {
                this.failure = failed;
            }
            run();
        });
        takeTurns();
    }

    @Override
    public CompletionStage<Void> ready() {
        return this.ready;
    }

    @Override
    public void request(long n) {
        if (Operators.validate(n)) {
            this.requested.accumulateAndGet(n, Operators::addCap);
            run();
        }
    }

    @Override
    public void cancel() {
        this.cancelled = true;
        run();
    }

    @Override
    public void close() {
        cancel();
    }

    /** Nothing more will come. */
    void complete() {
        this.completed = true;
        run();
    }

    @Override
    public void run() {
        if (this.turns.getAndIncrement() == 0) {
            takeTurns();
        }
    }

    private void takeTurns() {
        int done = 1;
        while (done != 0) {
            try {
                read();
            } catch (Throwable fault) {
                end(fault);
            }
            done = this.turns.addAndGet(-done);
        }
    }

    private void read() {
        boolean more = true;
        while (more && !this.over) {
            Throwable failed = this.failure;
            if (this.cancelled || failed != null || this.completed) {
                end(failed);
            } else {
                Node<T> present = this.place;
                more = (present == null) ? readKept() : follow(present);
            }
        }
    }

    /** The next message of the chain; whether there may be more to do. */
    private boolean follow(Node<T> present) {
        Chain<T> chain = this.room.chain().join();
        Node<T> next = chain.after(present);
        if (next == null || next.event == null) {
            return false;
        }
        if (this.requested.get() > 0) {
            this.place = next;
            tell(next.event);
            return true;
        }
        if (chain.last().number - Math.max(present.number, this.joined) > buffer()) {
            this.room.topic().slow();
            end(new SlowSubscriberException(this.room.topic().name(), this.room.name(), buffer()));
        }
        return false;
    }

    private int buffer() {
        return this.room.topic().settings().buffer();
    }

    private void tell(ChannelEvent<T> event) {
        this.requested.updateAndGet(left -> (left == Long.MAX_VALUE) ? left : left - 1);
        this.room.topic().delivered();
        this.actual.onNext(event);
    }

    /** The next message of those that are kept, before the chain is followed; whether there may be more to do. */
    private boolean readKept() {
        ChannelEvent<T> event = this.kept.peek();
        if (event != null) {
            if (this.requested.get() == 0) {
                return false;
            }
            this.kept.remove();
            tell(event);
            return true;
        }
        CompletableFuture<List<ChannelBroker.Entry>> asked = this.page;
        if (asked != null) {
            return asked.isDone() && take(asked);
        }
        return this.room.chain().isDone() && findPlace(this.room.chain().join());
    }

    /** Follows the chain, if it has everything that comes next; else asks for what comes before it. */
    private boolean findPlace(Chain<T> chain) {
        Node<T> found = this.after.isEmpty() ? chain.last() : chain.find(this.after.get());
        if (found != null) {
            follow(chain, found);
            return true;
        }
        CompletableFuture<List<ChannelBroker.Entry>> asked = this.room
                .topic()
                .kept(this.room.name(), this.after.orElse(MessageId.ZERO).toString(), PAGE)
                .toCompletableFuture();
        this.page = asked;
        asked.whenComplete((entries, failed) -> run());
        return asked.isDone();
    }

    private void follow(Chain<T> chain, Node<T> from) {
        this.place = from;
        this.joined = chain.last().number; // what was there already makes nobody slow
        this.ready.complete(null);
    }

    private boolean take(CompletableFuture<List<ChannelBroker.Entry>> asked) {
        this.page = null;
        List<ChannelBroker.Entry> entries = entries(asked);
        if (entries.isEmpty()) { // nothing is kept elsewhere of what the chain does not have
            Chain<T> chain = this.room.chain().join();
            follow(chain, chain.first());
            return true;
        }
        for (ChannelBroker.Entry entry : entries) {
            Message<T> message = this.room.topic().read(this.room.name(), entry);
            if (message != null) {
                this.kept.add(message.event(entry.id(), 1));
            }
        }
        this.after = MessageId.parse(entries.get(entries.size() - 1).id());
        return true;
    }

    private List<ChannelBroker.Entry> entries(CompletableFuture<List<ChannelBroker.Entry>> asked) {
        try {
            return asked.join();
        } catch (CompletionException failed) {
            String what = "What is kept of room '" + this.room.name() + "' cannot be read";
            throw new ChannelException(what, (failed.getCause() == null) ? failed : failed.getCause());
        }
    }

    private void end(@Nullable Throwable failed) {
        if (this.over) {
            return;
        }
        this.over = true;
        this.place = null;
        this.kept.clear();
        this.room.leave(this);
        if (failed == null) {
            this.ready.complete(null);
        } else {
            this.ready.completeExceptionally(failed);
        }
        if (!this.cancelled) {
            if (failed == null) {
                this.actual.onComplete();
            } else {
                this.actual.onError(failed);
            }
        }
    }
}
