package io.fastapi.autoconfigure;

import io.fastapi.function.WorkerContext;
import java.util.function.Supplier;
import org.springframework.security.core.context.ReactiveSecurityContextHolderThreadLocalAccessor;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Lets a worker know who is calling: {@code SecurityContextHolder} does, when it is asked, and with Micrometer's context
 * propagation a publisher that the worker waits for.
 */
final class SecurityOnWorkers implements WorkerContext {

    private static final boolean PROPAGATES =
            ClassUtils.isPresent("io.micrometer.context.ThreadLocalAccessor", SecurityOnWorkers.class.getClassLoader());

    private static final Runnable NOTHING = () -> {};

    @Override
    public Runnable around(ContextView context, Runnable call) {
        if (!context.hasKey(SecurityContext.class)) {
            return call;
        }
        Mono<SecurityContext> security = context.get((Object) SecurityContext.class);
        return () -> {
            SecurityContextHolder.setDeferredContext(() -> now(security));
            Runnable clear = PROPAGATES ? Propagation.set(security) : NOTHING;
            try {
                call.run();
            } finally {
                clear.run();
                SecurityContextHolder.clearContext();
            }
        };
    }

    /** With automatic propagation, who waits captures what the thread knows, and so would ask here again, forever. */
    private static SecurityContext now(Mono<SecurityContext> security) {
        Supplier<SecurityContext> asked = SecurityContextHolder.getDeferredContext();
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        try {
            SecurityContext known = security.block();
            return (known == null) ? SecurityContextHolder.createEmptyContext() : known;
        } catch (RuntimeException refused) {
            return new RefusedCaller(refused);
        } finally {
            SecurityContextHolder.setDeferredContext(asked);
        }
    }

    /** Loaded only where Micrometer's context propagation is there. */
    private static final class Propagation {

        static Runnable set(Mono<SecurityContext> security) {
            ReactiveSecurityContextHolderThreadLocalAccessor holder =
                    new ReactiveSecurityContextHolderThreadLocalAccessor();
            holder.setValue(security);
            return holder::setValue;
        }
    }
}
