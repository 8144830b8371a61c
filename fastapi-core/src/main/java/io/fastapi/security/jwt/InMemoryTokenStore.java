package io.fastapi.security.jwt;

import io.fastapi.error.HttpException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Revocations and sessions of this process, until they expire. */
final class InMemoryTokenStore implements TokenStore {

    private static final long REVOKED = Long.MAX_VALUE;

    /** Looking for what has expired takes longer, the more is known. */
    private static final long SWEEP_MILLIS = 1000;

    /**
     * What is known of an id.
     *
     * @param next the number of the refresh token that is good next, or {@link #REVOKED}
     */
    private record Known(long next, Instant until) {}

    private final ConcurrentMap<String, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong swept = new AtomicLong();
    private final int capacity;
    private final Clock clock;

    InMemoryTokenStore(int capacity) {
        this(capacity, Clock.systemUTC());
    }

    InMemoryTokenStore(int capacity, Clock clock) {
        this.capacity = capacity;
        this.clock = clock;
    }

    @Override
    public Mono<Void> revoke(String id, Instant until) {
        return Mono.fromRunnable(() -> {
            makeRoom(id);
            this.known.merge(id, new Known(REVOKED, until), (old, revoked) -> new Known(REVOKED, later(old, revoked)));
        });
    }

    @Override
    public Mono<Boolean> isRevoked(List<String> ids) {
        for (String id : ids) {
            Known found = this.known.get(id);
            if (found != null && found.next == REVOKED) {
                return Mono.just(true);
            }
        }
        return NOT_REVOKED;
    }

    @Override
    public Mono<Boolean> rotate(String session, long generation, Instant until) {
        return Mono.fromSupplier(() -> {
            makeRoom(session);
            Known rotated = new Known(generation + 1, until);
            return this.known.compute(session, (id, old) -> isUsed(old, generation) ? old : rotated) == rotated;
        });
    }

    private static boolean isUsed(@Nullable Known session, long generation) {
        return session != null && generation < session.next;
    }

    private static Instant later(Known one, Known other) {
        return one.until.isAfter(other.until) ? one.until : other.until;
    }

    /** Fails rather than forget what still counts. */
    private void makeRoom(String id) {
        if (this.known.size() < this.capacity || this.known.containsKey(id)) {
            return;
        }
        long now = this.clock.millis();
        long last = this.swept.get();
        if (now - last >= SWEEP_MILLIS && this.swept.compareAndSet(last, now)) {
            this.known.values().removeIf(each -> each.until.toEpochMilli() < now);
        }
        if (this.known.size() >= this.capacity) {
            throw new HttpException(
                    503,
                    "Service Unavailable",
                    new IllegalStateException("All " + this.capacity + " revocations and sessions still count"));
        }
    }
}
