package io.fastapi.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * WebFlux's dispatcher, which finds its mappings, adapters and result handlers when the first request comes, so that they
 * are made then: on a thread that may block, while those who come meanwhile wait for it too.
 */
final class LateDispatcherHandler extends DispatcherHandler {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private final Mono<Void> ready = Mono.<Void>fromRunnable(this::make).subscribeOn(Schedulers.boundedElastic());

    private @Nullable ApplicationContext context;
    private volatile boolean made;

    /** Only remembers where the beans are. */
    @Override
    public void setApplicationContext(ApplicationContext applicationContext) {
        this.context = applicationContext;
    }

    /** Finds them, unless that was done; returns once they are there. */
    synchronized void make() {
        if (!this.made && this.context != null) {
            super.setApplicationContext(this.context);
            this.context.getBeanProvider(LateResourceUrlProvider.class).ifAvailable(LateResourceUrlProvider::detect);
            this.made = true;
            LOG.debug("Made what WebFlux serves other requests with than those for operations");
        }
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
