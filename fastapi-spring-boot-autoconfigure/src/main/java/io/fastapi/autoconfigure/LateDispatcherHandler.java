package io.fastapi.autoconfigure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * WebFlux's dispatcher, which finds its mappings, adapters and result handlers when the first request comes, so that they
 * are made then: on a thread that may block, while those who come meanwhile wait for it too.
 */
final class LateDispatcherHandler extends DispatcherHandler {

    private static final Duration FOREVER = Duration.ofMillis(Long.MAX_VALUE);
    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    /** Made once for all who wait, also if one of them leaves: that must not interrupt it. A failure is not kept. */
    private final Mono<Void> ready = Mono.<Void>fromRunnable(this::make)
            .subscribeOn(Schedulers.boundedElastic())
            .cache(nothing -> FOREVER, failure -> Duration.ZERO, () -> FOREVER);

    private @Nullable ApplicationContext context;
    private volatile boolean made;

    /** Only remembers where the beans are. */
    @Override
    public void setApplicationContext(ApplicationContext applicationContext) {
        this.context = applicationContext;
    }

    /** Finds them at the start if a mapping of somebody else is there, which had no type as long as no factory was made. */
    void makeForOthers() {
        if (this.context != null
                && this.context.getAutowireCapableBeanFactory() instanceof ConfigurableListableBeanFactory beans
                && !WebFluxOnDemand.areKnown(beans, HandlerMapping.class)) {
            make();
        }
    }

    /** Finds them, unless that was done; returns once they are there. */
    synchronized void make() {
        ApplicationContext beans = this.context;
        if (this.made || beans == null) {
            return;
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(beans.getClassLoader());
        try {
            super.setApplicationContext(beans);
            beans.getBeanProvider(LateResourceUrlProvider.class).ifAvailable(LateResourceUrlProvider::detect);
        } finally {
            thread.setContextClassLoader(before);
        }
        this.made = true;
        LOG.debug("Made what WebFlux serves other requests with than those for operations");
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        return this.made ? super.handle(exchange) : this.ready.then(Mono.defer(() -> super.handle(exchange)));
    }

    @Override
    public Mono<Void> handlePreFlight(ServerWebExchange exchange) {
        return this.made
                ? super.handlePreFlight(exchange)
                : this.ready.then(Mono.defer(() -> super.handlePreFlight(exchange)));
    }
}
