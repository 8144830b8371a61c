package io.fastapi.engine.telemetry;

import io.fastapi.function.Call;
import io.fastapi.operation.Operation;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import reactor.util.context.ContextView;

/**
 * What Micrometer is told of one request or connection: the part that is under way. A part is below what the server observes,
 * and has the method and the template of the route. One thread at a time uses this.
 */
public final class Telemetry {

    /** Where Micrometer keeps the current observation in a Reactor context. */
    private static final String CURRENT = "micrometer.observation";

    /** Of applications that nobody observes: all of their requests share it, since nothing in it ever changes. */
    private static final Telemetry NONE = new Telemetry(null);

    private record Observed(
            ObservationRegistry registry,
            Operation operation,
            ServerWebExchange exchange,
            ContextView context,
            Predicate<Throwable> expected) {}

    private final @Nullable Observed observed;
    private Observation part = Observation.NOOP;

    private Telemetry(@Nullable Observed observed) {
        this.observed = observed;
    }

    /**
     * The telemetry of one request or connection.
     *
     * @param context of the request; has the observation of the server, if there is one
     * @param expected what is no error of a part, since it is an answer
     */
    public static Telemetry of(
            ObservationRegistry registry,
            Operation operation,
            ServerWebExchange exchange,
            ContextView context,
            Predicate<Throwable> expected) {
        return registry.isNoop() ? NONE : new Telemetry(new Observed(registry, operation, exchange, context, expected));
    }

    /** The telemetry of applications that nobody observes. */
    public static Telemetry none() {
        return NONE;
    }

    /** Ends the part that is under way, if any, and begins the next one. */
    public void next(String name) {
        if (this.observed != null) {
            this.part.stop();
            this.part = start(name);
        }
    }

    /** Ends the part that is under way; once it has ended, nothing happens. */
    public void end(@Nullable Throwable failure) {
        if (this.observed != null) {
            Observation ended = this.part;
            this.part = Observation.NOOP;
            stop(ended, failure);
        }
    }

    /** Begins something that goes on beside the parts; the caller {@linkplain #stop stops} it. */
    public Observation start(String name) {
        return create(name).start();
    }

    /** Ends what was started, with what went wrong. */
    public void stop(Observation started, @Nullable Throwable failure) {
        Observed seen = this.observed;
        if (seen == null || failure == null) {
            started.stop();
            return;
        }
        if (!(failure instanceof CancellationException) && !seen.expected().test(failure)) {
            started.error(failure);
        }
        started.stop();
    }

    /** Something that is not started yet. */
    public Observation create(String name) {
        Observed seen = this.observed;
        if (seen == null) {
            return Observation.NOOP;
        }
        Operation operation = seen.operation();
        Observation created = Observation.createNotStarted(name, seen.registry())
                .contextualName(name)
                .lowCardinalityKeyValue(
                        "method", String.join(",", operation.settings().methods()))
                .lowCardinalityKeyValue("uri", template(operation, seen.exchange()));
        String function = operation.handler().name();
        if (!function.isEmpty()) {
            created.highCardinalityKeyValue("code.function.name", function);
        }
        Observation parent = seen.context().getOrDefault(CURRENT, null);
        return (parent == null) ? created : created.parentObservation(parent);
    }

    /** The template of the route with those of the mounts above it. */
    public static String template(Operation operation, ServerWebExchange exchange) {
        Object pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return (pattern instanceof PathPattern whole)
                ? whole.getPatternString()
                : operation.settings().path();
    }

    /** A call inside of the part that is under way: what the function observes is below it. */
    public Call inside(Call call) {
        Observation around = this.part;
        return around.isNoop()
                ? call
                : new Call(
                        arguments -> {
                            Observation.Scope scope = around.openScope();
                            try {
                                return call.function().invoke(arguments);
                            } finally {
                                scope.close();
                            }
                        },
                        call.mode(),
                        call.name(),
                        call.returnType());
    }
}
