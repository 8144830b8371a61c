package io.fastapi.engine.websocket;

import io.fastapi.background.BackgroundTasks;
import io.fastapi.channel.SlowSubscriberException;
import io.fastapi.engine.http.Invoker;
import io.fastapi.engine.request.Denials;
import io.fastapi.engine.request.RequestState;
import io.fastapi.engine.resolve.AfterResponse;
import io.fastapi.engine.resolve.Relay;
import io.fastapi.engine.resolve.Relay.Purpose;
import io.fastapi.engine.resolve.Resolution;
import io.fastapi.engine.telemetry.Telemetry;
import io.fastapi.error.WebSocketDisconnect;
import io.fastapi.error.WebSocketException;
import io.fastapi.error.WebSocketRequestValidationException;
import io.fastapi.response.Response;
import io.fastapi.websocket.Accept;
import io.fastapi.websocket.MessageMeter;
import io.fastapi.websocket.MessageMeter.Direction;
import io.micrometer.observation.Observation;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;

/**
 * One handshake and the connection that comes of it: resolves the inputs, calls the function, closes what it left open.
 * The server is told that the request is answered as soon as the handshake is.
 */
final class WebSocketAnswer implements Subscription, Door {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private final Endpoint endpoint;
    private final RequestState state;
    private final CoreSubscriber<? super Void> downstream;
    private final Session session;
    private final AtomicBoolean answered = new AtomicBoolean();
    private final Relay relay;
    private final Resolution resolution;
    private final Telemetry telemetry;
    private volatile Observation connection = Observation.NOOP;

    WebSocketAnswer(Endpoint endpoint, RequestState state, CoreSubscriber<? super Void> downstream) {
        this.endpoint = endpoint;
        this.state = state;
        this.downstream = downstream;
        this.relay = endpoint.relay(downstream.currentContext());
        this.telemetry = endpoint.telemetry(state, downstream.currentContext());
        MessageMeter meter = endpoint.shared().meter();
        String template = Telemetry.template(endpoint.operation(), state.exchange());
        this.session =
                new Session(meter.counter(template, Direction.RECEIVED), meter.counter(template, Direction.SENT));
        this.resolution = endpoint.resolution(state, this.relay, this::resolved);
    }

    /** Begins; from now on the connection counts as pending until nothing of it is left to do. */
    void start() {
        this.endpoint.shared().pending().begin();
        if (this.endpoint.shared().open().add(this.session)) {
            this.telemetry.next("fastapi.dependencies");
            this.resolution.start();
        } else {
            conclude(Endpoint.full());
        }
    }

    private void resolved(@Nullable Object arguments, @Nullable Throwable failure) {
        if (failure != null) {
            ended(failure);
        } else if (arguments == null) {
            ended(new WebSocketRequestValidationException(this.state.violations()));
        } else if (this.relay.isCancelled()) {
            ended(Relay.gone());
        } else {
            this.telemetry.next("fastapi.endpoint");
            this.relay.callThen(
                    this.telemetry.inside(this.endpoint.call()),
                    withSocket((@Nullable Object[]) arguments),
                    Purpose.VALUE,
                    (nothing, failed) -> ended(failed));
        }
    }

    private @Nullable Object[] withSocket(@Nullable Object[] inputs) {
        @Nullable Object[] all = new Object[inputs.length + 1];
        Messages messages = this.endpoint.shared().messages();
        all[0] = this.endpoint.blocks()
                ? new BlockingSocket(this.session, messages, this)
                : new AsyncSocket(this.session, messages, this);
        System.arraycopy(inputs, 0, all, 1, inputs.length);
        return all;
    }

    /** The function has returned or failed: dependencies are closed, then what is open of the connection. */
    private void ended(@Nullable Throwable failure) {
        this.telemetry.end(failure);
        this.resolution.closeAll(failure, (nothing, last) -> {
            if (last == null || this.session.isConnecting()) {
                conclude(last);
            } else {
                this.endpoint.shared().invoker().tell(last, this.state, this.relay, this::conclude);
            }
        });
    }

    private void conclude(@Nullable Throwable failure) {
        try {
            if (this.session.isConnecting()) {
                refuse(failure);
            } else {
                finish(failure);
            }
        } finally {
            this.endpoint.shared().open().remove(this.session);
            this.telemetry.stop(this.connection, failure);
            this.endpoint
                    .after(this.relay, this.resolution, this.state, this.telemetry)
                    .run(tasks(failure), failure, false);
        }
    }

    /** Answers a handshake that was neither accepted nor refused. */
    private void refuse(@Nullable Throwable failure) {
        Invoker invoker = this.endpoint.shared().invoker();
        this.session.refuse();
        if (isOfClient(failure)) {
            LOG.debug("The client of {} went away", this.endpoint.operation());
        } else if (failure == null) {
            LOG.error("The function of {} returned without accepting or refusing", this.endpoint.operation());
            answer(invoker.answerFault(exchange()));
        } else if (invoker.handles(failure)) {
            answer(invoker.answerHandshake(exchange(), failure)
                    .onErrorResume(WebSocketException.class, thrown -> invoker.send(exchange(), Endpoint.FORBIDDEN)));
        } else if (failure instanceof WebSocketException || failure instanceof WebSocketRequestValidationException) {
            answer(invoker.send(exchange(), Endpoint.FORBIDDEN));
        } else if (Denials.isOne(failure)) {
            answer(Mono.error(failure));
        } else {
            LOG.error("{} failed", this.endpoint.operation(), failure);
            answer(invoker.answerFault(exchange()));
        }
    }

    /** Whether the client left before it had the answer to the handshake. */
    private boolean isOfClient(@Nullable Throwable failure) {
        return failure instanceof CancellationException && this.relay.isCancelled();
    }

    /** Closes a connection that is still open. */
    private void finish(@Nullable Throwable failure) {
        boolean cut = this.endpoint.shared().settings().closesWithoutFrame();
        if (failure == null) {
            this.session.finish(CloseCodes.NORMAL, "", cut);
        } else if (failure instanceof WebSocketException closing && CloseCodes.isValid(closing.code())) {
            boolean ours = closing instanceof Messages.Unfit;
            this.session.finish(closing.code(), CloseCodes.cut(closing.reason()), ours && cut);
        } else if (failure instanceof WebSocketRequestValidationException invalid) {
            this.session.finish(CloseCodes.POLICY, CloseCodes.cut(Messages.first(invalid)), cut);
        } else if (failure instanceof SlowSubscriberException) {
            this.session.finish(CloseCodes.TRY_AGAIN_LATER, "too slow", cut);
        } else {
            boolean left = isOfClient(failure) || (failure instanceof WebSocketDisconnect && !this.session.isOpen());
            if (!left) {
                LOG.error("{} failed", this.endpoint.operation(), failure);
            }
            this.session.finish(CloseCodes.FAULT, "", cut);
        }
    }

    private Supplier<@Nullable Callable<?>> tasks(@Nullable Throwable failure) {
        BackgroundTasks tasks = this.state.backgroundTasksIfAny();
        boolean gone = failure instanceof WebSocketDisconnect || failure instanceof CancellationException;
        return (tasks == null || !(failure == null || gone)) ? AfterResponse.NO_TASKS : tasks::take;
    }

    private ServerWebExchange exchange() {
        return this.state.exchange();
    }

    /** Sends the answer to the handshake, and then tells the server that this is all. */
    private void answer(Mono<Void> sending) {
        sending.subscribe(
                nothing -> {},
                failure -> {
                    this.session.ended(CloseCodes.ABNORMAL, "");
                    tell(() -> this.downstream.onError(failure));
                },
                () -> tell(this.downstream::onComplete));
    }

    private void tell(Runnable told) {
        if (this.answered.compareAndSet(false, true) && !this.relay.isCancelled()) {
            told.run();
        }
    }

    @Override
    public List<String> subprotocols() {
        ServerHttpRequest request = exchange().getRequest();
        return Handshake.subprotocols(request.getHeaders());
    }

    @Override
    public void accept(Accept accept) {
        Upgrade upgrade = Upgrade.of(exchange(), this.endpoint.shared().settings()); // first: it may not be possible
        this.session.accept();
        this.connection = this.telemetry.start("fastapi.websocket");
        answer(Mono.defer(() -> upgrade.open(accept, this.session)));
    }

    @Override
    public void deny(Response response) {
        this.session.refuse();
        answer(this.endpoint.shared().invoker().send(exchange(), response));
    }

    @Override
    public void close(int code, String reason) {
        CloseCodes.checked(code);
        CloseCodes.checked(reason);
        if (this.session.isConnecting()) {
            deny(Endpoint.FORBIDDEN);
        } else {
            this.session.close(code, reason);
        }
    }

    /** Demand does not matter: nothing but the end is sent downstream. */
    @Override
    public void request(long n) {
        Operators.validate(n);
    }

    /** The client went away before the handshake was answered. After that, the connection tells it. */
    @Override
    public void cancel() {
        if (!this.answered.get()) {
            this.session.ended(CloseCodes.NONE, "");
            this.relay.cancel();
        }
    }
}
