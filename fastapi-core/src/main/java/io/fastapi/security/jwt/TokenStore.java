package io.fastapi.security.jwt;

import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Remembers which tokens are revoked, and how far each session was refreshed. One that all instances of an application share
 * makes revocation count everywhere; a bean of this type replaces the one in memory.
 *
 * <p>Nothing may block. An error refuses the request: what cannot be looked up does not pass.
 */
public interface TokenStore {

    /** The answer of a store that knows at once that nothing is revoked. */
    Mono<Boolean> NOT_REVOKED = Mono.just(false);

    /**
     * A store in the memory of this process. Other instances do not know of it, and a restart forgets it: a revoked token
     * passes there until it expires, and a refresh token that was used passes once more. Where that is too much, share a store.
     *
     * @param capacity how many revocations and sessions are remembered at most; beyond, refreshing and revoking fail until
     *     some have expired, because forgetting one would let its token pass
     */
    static TokenStore inMemory(int capacity) {
        return new InMemoryTokenStore(capacity);
    }

    /** Revokes a token or a session by its id, until the time when it has expired anyway. */
    Mono<Void> revoke(String id, Instant until);

    /** Whether one of these ids is revoked. Called for every request with a token. */
    Mono<Boolean> isRevoked(List<String> ids);

    /**
     * Notes that a session's refresh token was used; as one step, whoever else does so at the same time.
     *
     * @param session the id of the session
     * @param generation the number of the token in its session, from 0
     * @param until when the session has expired, unless it is refreshed again
     * @return false if it was used before: a later number is known of this session
     */
    Mono<Boolean> rotate(String session, long generation, Instant until);
}
