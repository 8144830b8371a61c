package io.fastapi.autoconfigure;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;

/**
 * A caller whose token is no good, of which a function hears that asks who is calling. It is equal to a context in which nobody
 * is: so what carries contexts from thread to thread leaves it where it is, and a request goes on of which nobody asks.
 */
final class RefusedCaller implements SecurityContext {

    private static final long serialVersionUID = 1L;

    private final RuntimeException refusal;

    RefusedCaller(RuntimeException refusal) {
        this.refusal = refusal;
    }

    /**
     * Fails.
     *
     * @throws io.fastapi.error.HttpException 401 for a token that is no good, 503 where that cannot be found out
     */
    @Override
    public @Nullable Authentication getAuthentication() {
        throw this.refusal;
    }

    @Override
    public void setAuthentication(@Nullable Authentication authentication) {
        throw this.refusal;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this
                || other instanceof SecurityContext context
                        && !(other instanceof RefusedCaller)
                        && context.getAuthentication() == null;
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(null); // as of one that holds nothing
    }
}
