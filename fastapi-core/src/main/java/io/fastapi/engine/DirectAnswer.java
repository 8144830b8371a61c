package io.fastapi.engine;

import io.fastapi.engine.direct.DirectExchange;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * The whole of an answer in front of WebFlux, one after the other: what serves the request, what answers its failure if it
 * fails, and what is left to send. As {@code served.onErrorResume(failures).then(complete)} is, with one object in place of six.
 */
final class DirectAnswer extends Mono<Void> {

    /** What answers the failure of a request. */
    @FunctionalInterface
    interface Failures {

        Mono<Void> answer(DirectExchange exchange, Throwable failure);
    }

    private final DirectExchange exchange;
    private final Mono<Void> served;
    private final Failures failures;

    DirectAnswer(DirectExchange exchange, Mono<Void> served, Failures failures) {
        this.exchange = exchange;
        this.served = served;
        this.failures = failures;
    }

    @Override
    public void subscribe(CoreSubscriber<? super Void> actual) {
        Steps steps = new Steps(this, actual);
        actual.onSubscribe(steps);
        this.served.subscribe(steps);
    }

    private enum Step {
        SERVING,
        FAILED,
        COMPLETING
    }

    private static final class Steps implements CoreSubscriber<Void>, Subscription {

        private static final AtomicReferenceFieldUpdater<Steps, Subscription> UPSTREAM =
                AtomicReferenceFieldUpdater.newUpdater(Steps.class, Subscription.class, "upstream");

        private final DirectAnswer answer;
        private final CoreSubscriber<? super Void> actual;
        private Step step = Step.SERVING;
        private volatile @Nullable Subscription upstream;

        Steps(DirectAnswer answer, CoreSubscriber<? super Void> actual) {
            this.answer = answer;
            this.actual = actual;
        }

        @Override
        public Context currentContext() {
            return this.actual.currentContext();
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            if (Operators.replace(UPSTREAM, this, subscription)) {
                subscription.request(Long.MAX_VALUE);
            }
        }

        @Override
        public void onNext(Void never) {
            // there is none of this type
        }

        @Override
        public void onError(Throwable failure) {
            if (this.step != Step.SERVING) {
                this.actual.onError(failure);
                return;
            }
            this.step = Step.FAILED;
            Mono<Void> next;
            try {
                next = this.answer.failures.answer(this.answer.exchange, failure);
            } catch (Throwable thrown) {
                next = Mono.error(Exceptions.addSuppressed(thrown, failure));
            }
            next.subscribe(this);
        }

        @Override
        public void onComplete() {
            if (this.step == Step.COMPLETING) {
                this.actual.onComplete();
                return;
            }
            this.step = Step.COMPLETING;
            Mono<Void> next;
            try {
                next = this.answer.exchange.complete();
            } catch (Throwable thrown) {
                next = Mono.error(thrown);
            }
            next.subscribe(this);
        }

        /** Demand does not matter: nothing but the end is sent downstream. */
        @Override
        public void request(long n) {
            Operators.validate(n);
        }

        @Override
        public void cancel() {
            Operators.terminate(UPSTREAM, this);
        }
    }
}
