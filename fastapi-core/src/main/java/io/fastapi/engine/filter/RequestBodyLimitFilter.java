package io.fastapi.engine.filter;

import io.fastapi.engine.body.BodyAllowance;
import io.fastapi.engine.filter.MiddlewareChain.Lender;
import io.fastapi.engine.request.ServerBody;
import io.fastapi.engine.request.UnsentAnswer;
import io.fastapi.middleware.RequestBodyLimit;
import io.fastapi.response.Response;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A limit of bodies as Starlette's {@code RequestBodyLimitMiddleware}. */
final class RequestBodyLimitFilter implements WebFilter {

    private static final Response REFUSAL = Response.text("Content Too Large").status(413);

    private final long most;
    private final Lender lender;

    RequestBodyLimitFilter(RequestBodyLimit limit, Lender lender) {
        this.most = limit.maxBodySize();
        this.lender = lender;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        BodyAllowance further = BodyAllowance.of(exchange);
        if (further != null) {
            further.set(this.most);
            return further.isExceeded() ? this.lender.send(exchange, REFUSAL) : chain.filter(exchange);
        }
        BodyAllowance allowance = BodyAllowance.begin(exchange, this.most);
        ServerHttpResponse response = exchange.getResponse();
        return chain.filter(new FilteredExchange(
                        exchange, allowance.limited(exchange.getRequest()), new Refused(exchange, allowance)))
                .onErrorResume(
                        failure -> BodyAllowance.isCause(failure) && !response.isCommitted(),
                        tooLarge -> this.lender.send(exchange, REFUSAL));
    }

    /** An answer that is replaced where the length that the client declared is too large, whoever made it. */
    private final class Refused extends ServerHttpResponseDecorator {

        private final ServerWebExchange exchange;
        private final BodyAllowance allowance;

        Refused(ServerWebExchange exchange, BodyAllowance allowance) {
            super(exchange.getResponse());
            this.exchange = exchange;
            this.allowance = allowance;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            if (!this.allowance.declaresTooMuch()) {
                return getDelegate().writeWith(body);
            }
            if (body instanceof Mono) {
                Flux.from(body).subscribe(DataBufferUtils::release, failed -> {});
            } else {
                drop(body);
            }
            return refuse();
        }

        @Override
        public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
            if (!this.allowance.declaresTooMuch()) {
                return ServerBody.send(getDelegate(), body);
            }
            drop(body);
            return refuse();
        }

        @Override
        public Mono<Void> setComplete() {
            return this.allowance.declaresTooMuch() ? refuse() : getDelegate().setComplete();
        }

        /** Lets who made a stream know that nobody reads it. */
        private static void drop(Publisher<?> body) {
            Flux.from(body).subscribe(new BaseSubscriber<Object>() {
                @Override
                protected void hookOnSubscribe(Subscription subscription) {
                    cancel();
                }
            });
        }

        private Mono<Void> refuse() {
            UnsentAnswer.clear(this);
            return RequestBodyLimitFilter.this.lender.send(this.exchange, REFUSAL);
        }
    }
}
