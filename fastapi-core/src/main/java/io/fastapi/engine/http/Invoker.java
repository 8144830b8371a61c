package io.fastapi.engine.http;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.Limits;
import io.fastapi.engine.body.FormReader;
import io.fastapi.engine.request.RequestState;
import io.fastapi.engine.write.Prepared;
import io.fastapi.engine.write.ResponseWriter;
import io.fastapi.error.ExceptionHandler;
import io.fastapi.error.Problems;
import io.fastapi.operation.Operation;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.shape.UnsupportedTypeException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.springframework.http.codec.HttpMessageReader;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Compiles the operations of one application and runs their requests; holds what they share. */
public final class Invoker {

    /** Serves the requests of one operation. */
    public interface Handler {

        /** Serves a request that was routed here; the result ends when the answer was sent. */
        Mono<Void> handle(ServerWebExchange exchange, String[] pathValues);
    }

    private final TypeAdapters adapters;
    private final EngineSettings settings;
    private final boolean parallel;
    private final Executor workers;
    private final Pending pending = new Pending();
    private final FormReader forms;
    private final ResponseWriter responses;
    private final Errors errors;

    /** The shared part of an application. */
    public Invoker(FastApi app, TypeAdapters adapters, EngineSettings settings) {
        this.adapters = adapters;
        this.settings = settings;
        this.parallel = app.resolvesInParallel();
        this.workers = settings.workers().orElseGet(Workers::create);
        this.forms = new FormReader(settings.limits(), this.workers);
        this.responses = new ResponseWriter(adapters, this.workers);
        this.errors = new Errors(app.exceptionHandlers(), this.responses);
    }

    /** Compiles an operation and notes what is wrong with it; the handler is of use only if nothing is. */
    public Handler compile(Operation operation, Problems problems) {
        Plan plan = new PlanCompiler(operation, this.adapters, this.settings, problems, this.parallel).compile();
        boolean strict = operation.settings().strictContentType().orElse(true);
        try {
            return new OperationRunner(
                    this,
                    plan,
                    new BodyStep(plan.body(), strict, this.adapters),
                    this.responses.forOperation(operation),
                    new AfterResponse(operation, this.workers, this.pending, this.settings.observations()));
        } catch (UnsupportedTypeException unsupported) {
            problems.add(operation, unsupported);
            return (exchange, pathValues) -> Mono.error(unsupported);
        } catch (IllegalArgumentException rule) {
            problems.add(operation, rule);
            return (exchange, pathValues) -> Mono.error(rule);
        }
    }

    /**
     * Answers what no operation answered: as the application's handler says, else by default. What such a handler throws, and
     * any fault, goes to the handler of faults; without one it is the failure of the result.
     */
    public Mono<Void> answer(ServerWebExchange exchange, Throwable failure) {
        ExceptionHandler<Throwable> handler = this.errors.handler(failure);
        if (handler == null) {
            Prepared known = this.errors.answer(exchange, failure);
            return (known == null) ? Mono.error(failure) : this.responses.send(exchange, known);
        }
        ExceptionHandler<Throwable> last = this.errors.catchAll();
        Mono<Void> handled = handled(exchange, handler, failure);
        return (last == null || last == handler)
                ? handled
                : handled.onErrorResume(again -> handled(exchange, last, again));
    }

    private Mono<Void> handled(ServerWebExchange exchange, ExceptionHandler<Throwable> handler, Throwable failure) {
        RequestState state = new RequestState(exchange, new String[0], messageReaders());
        return Mono.fromCallable(() -> this.errors.handle(handler, state, failure))
                .subscribeOn(Schedulers.fromExecutor(this.workers))
                .flatMap(prepared -> this.responses.send(exchange, prepared));
    }

    /** Whether the application answers faults itself; then what it does not answer was thrown by that handler. */
    public boolean answersFaults() {
        return this.errors.catchAll() != null;
    }

    /** Answers a failure that nobody handled with 500 and no detail. */
    public Mono<Void> answerFault(ServerWebExchange exchange) {
        Prepared fault = this.responses.serverError(exchange);
        return this.responses.send(exchange, fault);
    }

    /** Waits for background tasks and teardowns of answers already sent; false if the time is over. Blocks. */
    public boolean awaitPending(Duration most) throws InterruptedException {
        return this.pending.await(most);
    }

    List<HttpMessageReader<?>> messageReaders() {
        return this.settings.messageReaders();
    }

    ResponseWriter responses() {
        return this.responses;
    }

    Errors errors() {
        return this.errors;
    }

    /** Where work that may block runs. */
    public Executor workers() {
        return this.workers;
    }

    Limits limits() {
        return this.settings.limits();
    }

    FormReader forms() {
        return this.forms;
    }
}
