package io.fastapi.engine.http;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.engine.body.BodySource;
import io.fastapi.engine.body.BodySources;
import io.fastapi.engine.http.HttpOperation.Shared;
import io.fastapi.engine.plan.Plan;
import io.fastapi.engine.request.BodyMemory;
import io.fastapi.engine.request.RequestReaders;
import io.fastapi.engine.request.RequestState;
import io.fastapi.engine.resolve.Enclosure;
import io.fastapi.engine.resolve.Pending;
import io.fastapi.engine.resolve.Relay;
import io.fastapi.engine.resolve.Relay.Purpose;
import io.fastapi.engine.resolve.Workers;
import io.fastapi.engine.write.Prepared;
import io.fastapi.engine.write.ResponseWriter;
import io.fastapi.error.Problems;
import io.fastapi.function.Call;
import io.fastapi.operation.Operation;
import io.fastapi.operation.OperationSpec;
import io.fastapi.response.Response;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.shape.UnsupportedTypeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/** Compiles the operations of one application, whose requests they then serve. */
public final class Invoker {

    /** Serves the requests of one operation. */
    public interface Handler {

        /** Serves a request that was routed here; the result ends when the answer was sent. */
        Mono<Void> handle(ServerWebExchange exchange, String[] pathValues);
    }

    private static final String[] NO_VALUES = {};

    private final FastApi app;
    private final TypeAdapters adapters;
    private final EngineSettings settings;
    private final BodyMemory memory;
    private final BodySources bodies;
    private final ResponseWriter responses;
    private final Workers readers;
    private final Shared shared;
    private final HttpOperation unserved;
    private final HttpOperation outside;
    private final HttpOperation around;
    private final HttpOperation handshakes;

    /**
     * The shared part of an application.
     *
     * @param memory what the bodies of all requests take together
     */
    public Invoker(FastApi app, TypeAdapters adapters, EngineSettings settings, BodyMemory memory) {
        this.app = app;
        this.adapters = adapters;
        this.settings = settings;
        this.memory = memory;
        Workers workers = settings.workers()
                .map(Workers::of)
                .orElseGet(() -> Workers.of(settings.threads()))
                .with(settings.workerContext());
        this.readers = workers.forReaders(settings.threads());
        this.bodies = new BodySources(app, settings.limits(), memory, workers.duties(), adapters);
        this.responses = new ResponseWriter(adapters, workers.duties(), settings);
        Errors errors = new Errors(app.isDebug() ? withoutFaults(app) : app.exceptionHandlers(), this.responses);
        Errors inside = app.middleware().isEmpty() ? errors : new Errors(withoutFaults(app), this.responses);
        this.shared = new Shared(workers, RequestReaders.of(settings), settings.observations(), inside, new Pending());
        Operation nothing = OperationSpec.of(List.of("GET"), "/").handle(() -> "");
        this.around = compile(nothing, plan(nothing, new Problems()));
        this.unserved = this.around.unserved();
        this.outside = this.unserved.outside(errors);
        this.handshakes = this.around.with(new Errors(withoutFaults(app), this.responses));
    }

    /** What the bodies of all requests take together. */
    public BodyMemory memory() {
        return this.memory;
    }

    /** Faults are answered outside of the middleware. */
    private static Map<Object, Call> withoutFaults(FastApi app) {
        Map<Object, Call> handlers = new LinkedHashMap<>(app.exceptionHandlers());
        handlers.keySet().removeIf(HandlerTable::isForFaults);
        return handlers;
    }

    /** Compiles an operation and notes what is wrong with it; the handler is of use only if nothing is. */
    public Handler compile(Operation operation, Problems problems) {
        return compile(operation, problems, compiled -> compiled);
    }

    /** The same within an {@link Enclosure}, where failures are not answered, but what the result fails with. */
    public Handler compileEnclosed(Operation operation, Problems problems) {
        Errors none = new Errors(Map.of(), this.responses);
        return compile(
                operation,
                problems,
                compiled -> compiled.outside(none).keepingOpen().enclosed());
    }

    /** The same for the files of a frontend, whose dependencies of function scope are closed after they were sent. */
    public Handler compileFrontend(Operation operation, Problems problems) {
        return compile(operation, problems, HttpOperation::keepingOpen);
    }

    private Handler compile(Operation operation, Problems problems, Function<HttpOperation, Handler> change) {
        Plan plan = plan(operation, problems);
        try {
            return change.apply(compile(operation, plan));
        } catch (UnsupportedTypeException unsupported) {
            problems.add(operation, unsupported);
            return (exchange, pathValues) -> Mono.error(unsupported);
        } catch (IllegalArgumentException rule) {
            problems.add(operation, rule);
            return (exchange, pathValues) -> Mono.error(rule);
        }
    }

    private Plan plan(Operation operation, Problems problems) {
        return Plan.of(operation, this.adapters, this.settings.overrides(), Plan.Order.of(this.app), problems);
    }

    private HttpOperation compile(Operation operation, Plan plan) {
        BodySource body = this.bodies.of(plan.body(), operation.settings());
        Shared used = plan.body().waitsForClient() ? this.shared.workers(this.readers) : this.shared;
        return new HttpOperation(
                operation, plan, body, this.responses.forOperation(operation), used, HttpOperation.LAYERS, false);
    }

    /**
     * Answers what no operation answered: as the application's handler says, else by default. What such a handler throws, and
     * any fault, goes to the handler of faults; without one it is the failure of the result.
     */
    public Mono<Void> answer(ServerWebExchange exchange, Throwable failure) {
        return this.unserved.handler(failing(failure)).handle(exchange, NO_VALUES);
    }

    /** Answers what an operation, or what stands around it, failed with, as a failure of the operation. */
    public Mono<Void> answerOperation(ServerWebExchange exchange, Throwable failure) {
        return this.around.handler(failing(failure)).handle(exchange, NO_VALUES);
    }

    /** Answers a fault that came out of the middleware as the handler of faults says; without one the result fails so. */
    public Mono<Void> answerOutside(ServerWebExchange exchange, Throwable fault) {
        return this.outside.handler(failing(fault)).handle(exchange, NO_VALUES);
    }

    /**
     * Answers a handshake that failed as the application's handler says, else by default. The handler of faults has no part
     * in it, as in Starlette: what a handler throws is the failure of the result.
     */
    public Mono<Void> answerHandshake(ServerWebExchange exchange, Throwable failure) {
        return this.handshakes.handler(failing(failure)).handle(exchange, NO_VALUES);
    }

    /**
     * Calls the application's handler of what ended a connection, whose answer is of no use any more.
     *
     * @param then told what the handler threw; without one, or if it threw nothing, the failure
     */
    public void tell(Throwable failure, RequestState state, Relay relay, Consumer<Throwable> then) {
        Errors errors = this.handshakes.errors();
        Call handler = errors.own(failure);
        if (handler == null) {
            then.accept(failure);
        } else {
            relay.callThen(
                    handler,
                    errors.arguments(handler, state, failure),
                    Purpose.DUTY,
                    (made, thrown) -> then.accept((thrown == null) ? failure : thrown));
        }
    }

    private static Call failing(Throwable failure) {
        return new Call(nothing -> Mono.error(failure), Call.Mode.PURE, "", Optional.empty());
    }

    /** Sends an answer that no operation made. */
    public Mono<Void> send(ServerWebExchange exchange, Response response) {
        Call made = new Call(nothing -> response, Call.Mode.PURE, "", Optional.empty());
        return this.outside.handler(made).handle(exchange, NO_VALUES);
    }

    /** Sends an answer of what stands around an operation, within its {@link Enclosure}. */
    public Mono<Void> sendEnclosed(ServerWebExchange exchange, Response response) {
        Call made = new Call(nothing -> response, Call.Mode.PURE, "", Optional.empty());
        return this.outside.handler(made).keepingOpen().enclosed().handle(exchange, NO_VALUES);
    }

    /** Whether a failure is answered by a handler of its kind or by default, and is no fault. */
    public boolean handles(Throwable failure) {
        return this.shared.errors().handles(failure);
    }

    /** What is served by something else than an operation: within a limit of bodies, if not its own the application's. */
    public WebHandler limited(WebHandler handler, Optional<Long> most) {
        BodySource body = most.map(BodySources::unread).orElse(this.unserved.body());
        return exchange -> body.refuses(exchange.getRequest().getHeaders())
                ? this.shared.errors().refuse(exchange)
                : handler.handle(body.limited(exchange));
    }

    /** Whether the application answers faults itself; then what it does not answer was thrown by that handler. */
    public boolean answersFaults() {
        return this.outside.errors().catchAll() != null;
    }

    /** Answers a failure that nobody handled with 500 and no detail. */
    public Mono<Void> answerFault(ServerWebExchange exchange) {
        Prepared fault = this.responses.serverError(exchange);
        return this.responses.send(exchange, fault);
    }

    /** Ends open streams of events, within the time that they have at shutdown. Returns at once. */
    public void drain() {
        this.responses.drain();
    }

    /** Lets streams of events go on again. */
    public void resume() {
        this.responses.resume();
    }

    /** Counts what a shutdown waits for. */
    public Pending pending() {
        return this.shared.pending();
    }

    /** Waits until nothing is left to do for the requests that arrived; false if the time is over. Blocks. */
    public boolean awaitPending(Duration most) throws InterruptedException {
        return this.shared.pending().await(most);
    }

    /** Where functions run that may block. */
    public Workers workers() {
        return this.shared.workers();
    }
}
