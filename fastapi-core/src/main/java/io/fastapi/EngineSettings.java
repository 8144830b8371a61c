package io.fastapi;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import io.fastapi.attribute.Misuse;
import io.fastapi.function.WorkerContext;
import io.fastapi.input.Overrides;
import io.fastapi.templating.Templates;
import io.fastapi.websocket.MessageMeter;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.util.function.SingletonSupplier;

/** How an application is served, apart from what the application itself says. */
public final class EngineSettings {

    private static final Attribute<Limits> LIMITS = Attribute.of("limits", Limits.DEFAULT);
    private static final Attribute<Overrides> OVERRIDES = Attribute.of("overrides", Overrides.none());
    private static final Attribute<Boolean> STRICT = Attribute.of("strict", false);
    private static final Attribute<Optional<Supplier<ServerCodecConfigurer>>> CODECS = Attribute.optional("codecs");
    private static final Attribute<ObservationRegistry> OBSERVATIONS =
            Attribute.of("observations", ObservationRegistry.NOOP);
    private static final Attribute<Threads> THREADS = Attribute.of("threads", Threads.DEFAULT);
    private static final Attribute<Optional<Executor>> WORKERS = Attribute.optional("workers");
    private static final Attribute<WebSocketSettings> WEB_SOCKETS =
            Attribute.of("webSockets", WebSocketSettings.DEFAULT);
    private static final Attribute<WorkerContext> WORKER_CONTEXT = Attribute.of("workerContext", WorkerContext.NONE);
    private static final Attribute<EventStreams> EVENT_STREAMS = Attribute.of("eventStreams", EventStreams.DEFAULT);
    private static final Attribute<MessageMeter> MESSAGE_METER = Attribute.of("messageMeter", MessageMeter.NONE);
    private static final Attribute<Templates> TEMPLATES = Attribute.of("templates", Templates.NONE);

    private final Attributes attributes;

    private EngineSettings(Attributes attributes) {
        this.attributes = attributes;
    }

    /** Default limits and threads, no overrides, no observations, and Spring's default codecs. */
    public static EngineSettings defaults() {
        return new EngineSettings(Attributes.NONE.set(CODECS, SingletonSupplier.of(ServerCodecConfigurer::create)));
    }

    private <T> EngineSettings with(Attribute<T> attribute, T value) {
        return new EngineSettings(this.attributes.with(attribute, value));
    }

    /** The same with another limit on what is read of a request. */
    public EngineSettings limits(Limits limits) {
        return with(LIMITS, limits);
    }

    /** The same with templates rendered in another way. */
    public EngineSettings templates(Templates templates) {
        return with(TEMPLATES, templates);
    }

    /** The same with other dependencies that replace those of the application. */
    public EngineSettings overrides(Overrides overrides) {
        return with(OVERRIDES, overrides);
    }

    /**
     * The same, where suspicious definitions (a hidden operation, an operation id used twice) stop the start, or are logged as
     * warnings, as by default.
     */
    public EngineSettings strict(boolean strict) {
        return with(STRICT, strict);
    }

    /** The same with other codecs of Spring, for the {@code ServerRequest} of {@code request()} and a returned response. */
    public EngineSettings codecs(ServerCodecConfigurer codecs) {
        return with(CODECS, Optional.of(() -> codecs));
    }

    /**
     * The same with a registry that is told of the parts of each request ({@code fastapi.dependencies},
     * {@code fastapi.endpoint}, {@code fastapi.serialization}), of streams ({@code fastapi.stream}), WebSockets
     * ({@code fastapi.websocket}), background tasks ({@code fastapi.background.task}) and clients that left
     * ({@code fastapi.request.aborted}), with the keys {@code method} and {@code uri} (the route).
     */
    public EngineSettings observations(ObservationRegistry observations) {
        return with(OBSERVATIONS, observations);
    }

    /** The same with another number of functions that may block at a time. */
    public EngineSettings threads(Threads threads) {
        return with(THREADS, threads);
    }

    /** The same with the application's own threads for functions that may block, in place of those of {@link #threads()}. */
    public EngineSettings workers(Executor workers) {
        return with(WORKERS, Optional.of(workers));
    }

    /** The same with other WebSockets. */
    public EngineSettings webSockets(WebSocketSettings webSockets) {
        return with(WEB_SOCKETS, webSockets);
    }

    /** The same, with threads that may block being given something else of a request. */
    public EngineSettings workerContext(WorkerContext context) {
        return with(WORKER_CONTEXT, context);
    }

    /** The same with streams of server-sent events kept open in another way. */
    public EngineSettings eventStreams(EventStreams eventStreams) {
        return with(EVENT_STREAMS, eventStreams);
    }

    /** The same with another meter of the messages of WebSockets. */
    public EngineSettings messageMeter(MessageMeter meter) {
        return with(MESSAGE_METER, meter);
    }

    /** Counts the messages of WebSockets. */
    public MessageMeter messageMeter() {
        return this.attributes.get(MESSAGE_METER);
    }

    /** The most that is read of a request. */
    public Limits limits() {
        return this.attributes.get(LIMITS);
    }

    /** Dependencies that replace others. */
    public Overrides overrides() {
        return this.attributes.get(OVERRIDES);
    }

    /** Whether suspicious definitions stop the start. */
    public boolean strict() {
        return this.attributes.get(STRICT);
    }

    /** Spring's codecs. */
    public ServerCodecConfigurer codecs() {
        return this.attributes.get(CODECS).orElseThrow().get();
    }

    /** Who is told of the parts of requests, of connections and background tasks. */
    public ObservationRegistry observations() {
        return this.attributes.get(OBSERVATIONS);
    }

    /** How many functions that may block run at a time. */
    public Threads threads() {
        return this.attributes.get(THREADS);
    }

    /** The application's own threads for functions that may block. */
    public Optional<Executor> workers() {
        return this.attributes.get(WORKERS);
    }

    /** How WebSockets are served. */
    public WebSocketSettings webSockets() {
        return this.attributes.get(WEB_SOCKETS);
    }

    /** What threads that may block are given of a request. */
    public WorkerContext workerContext() {
        return this.attributes.get(WORKER_CONTEXT);
    }

    /** How streams of server-sent events are kept open. */
    public EventStreams eventStreams() {
        return this.attributes.get(EVENT_STREAMS);
    }

    /** What it was given that nobody can mean; it is told at the start of the application. */
    public List<Misuse> misuses() {
        return Stream.of(
                        limits().misuses(),
                        threads().misuses(),
                        webSockets().misuses(),
                        eventStreams().misuses())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EngineSettings that && this.attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return this.attributes.hashCode();
    }

    /** What differs from the defaults. */
    @Override
    public String toString() {
        return "EngineSettings" + this.attributes;
    }

    /** How templates are rendered. */
    public Templates templates() {
        return this.attributes.get(TEMPLATES);
    }
}
