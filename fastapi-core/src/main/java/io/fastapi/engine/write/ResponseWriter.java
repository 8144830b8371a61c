package io.fastapi.engine.write;

import io.fastapi.EngineSettings;
import io.fastapi.engine.request.RequestState;
import io.fastapi.error.HttpException;
import io.fastapi.error.RequestValidationException;
import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseClass;
import io.fastapi.operation.ResponseTypes;
import io.fastapi.response.Content;
import io.fastapi.response.Response;
import io.fastapi.response.Statuses;
import io.fastapi.types.TypeAdapters;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpEntity;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Makes the answers of one application. */
public final class ResponseWriter {

    /** Turns what one operation's handler returned into an answer. */
    public interface OperationWriter {

        /**
         * Validates and writes the value into a buffer, which the caller sends or discards.
         *
         * @throws io.fastapi.error.ResponseValidationException if the value does not fit the response model
         */
        Prepared prepare(RequestState state, @Nullable Object value);

        /** Whether preparing an answer of the value may block, since it is a file or made of a template. */
        boolean mayBlock(@Nullable Object value);
    }

    static final String JSON = "application/json";

    private static final byte[] SERVER_ERROR = "Internal Server Error".getBytes(StandardCharsets.UTF_8);

    /** Neither caches nor proxies (the second is nginx's) hold events back. */
    private static final List<Map.Entry<String, String>> EVENT_HEADERS =
            List.of(Map.entry("cache-control", "no-cache"), Map.entry("x-accel-buffering", "no"));

    private final TypeAdapters adapters;
    private final AnswerSender sender;
    private final Executor workers;
    private final JsonEncoder untyped;
    private final Entities entities;
    private final OpenEvents open;
    private final TemplatePages pages;
    private final Files files;

    /**
     * A writer for one application.
     *
     * @param adapters its types
     * @param workers where iterators and files are read
     * @param settings codecs of what a {@code ServerResponse} of Spring carries, streams of events, templates
     */
    public ResponseWriter(TypeAdapters adapters, Executor workers, EngineSettings settings) {
        this.open = new OpenEvents(settings.eventStreams());
        this.sender = new AnswerSender(settings.codecs().getWriters());
        this.pages = new TemplatePages(settings, workers);
        this.files = new Files(this, workers);
        this.adapters = adapters;
        this.workers = workers;
        this.untyped = adapters.untyped()::write;
        this.entities = new Entities(this.untyped);
    }

    /**
     * The writer of an operation's values: by its response model, or by what each value is.
     *
     * @throws IllegalArgumentException if the template that they are the model of is not there
     */
    public OperationWriter forOperation(Operation operation) {
        ResponseClass responseClass = operation.settings().responseClass().orElse(ResponseClass.JSON);
        responseClass.template().ifPresent(this.pages::check);
        int status = operation.settings().status().orElse(responseClass.status());
        Optional<JsonEncoder> typed = ResponseTypes.model(operation)
                .map(model -> new ModelEncoder(operation.toString(), model, this.adapters));
        ItemWriter items = new ItemWriter(typed, this.adapters.untyped());
        return new ValueWriter(
                this,
                typed.orElse(this.untyped),
                typed.isPresent(),
                items,
                DocumentedKind.of(operation),
                responseClass,
                status);
    }

    /**
     * The answer that a function made itself: a {@code Response}, or one of Spring's; {@code null} if the value is none.
     *
     * @param status the status of an {@code HttpEntity}, which has none
     */
    public @Nullable Prepared made(ServerWebExchange exchange, @Nullable Object value, int status) {
        if (value instanceof Response response) {
            return prepare(exchange, response);
        }
        if (value instanceof ServerResponse springs) {
            return Prepared.of(springs);
        }
        return (value instanceof HttpEntity<?> entity)
                ? prepare(exchange, this.entities.response(entity, status))
                : null;
    }

    /** Whether preparing such an answer may block, since it is a file or made of a template. */
    public static boolean mayBlock(@Nullable Object value) {
        return (value instanceof Response response)
                ? response.content() instanceof Content.File || response.content() instanceof Content.Template
                : value instanceof HttpEntity<?> entity && entity.getBody() instanceof Resource;
    }

    /** The answer that a handler made itself. That of a file reads the disk. */
    public Prepared prepare(ServerWebExchange exchange, Response response) {
        Prepared prepared =
                response.content().accept(new ContentWriter(this, this.workers, this.untyped, exchange, response));
        return response.background().isEmpty() || prepared.background() != null
                ? prepared
                : prepared.with(prepared.headers(), response.background());
    }

    /** Items that are sent as they come, one JSON document a line: FastAPI's answer of a generator. */
    Prepared jsonLines(int status, Object items, ItemWriter writer) {
        return Prepared.of(status, "application/jsonl", Streams.items(items, this.workers, writer::line));
    }

    /** Items that are sent as they come, as events. */
    Prepared events(int status, Object items, ItemWriter writer) {
        StreamedBody events = Streams.items(items, this.workers, writer::event).events(this.open);
        return Prepared.of(status, "text/event-stream; charset=utf-8", events).headers(EVENT_HEADERS);
    }

    /** {@code {"detail": ..}} with the status and headers of an exception. */
    public Prepared prepare(ServerWebExchange exchange, HttpException exception) {
        if (Statuses.hasNoBody(exception.status())) {
            return prepare(exchange, Response.empty(exception.status()).headers(exception.headers()));
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("detail", exception.detail());
        return prepare(exchange, Response.json(exception.status(), body).headers(exception.headers()));
    }

    /** The 422 of a request that does not fit. */
    public Prepared invalid(ServerWebExchange exchange, RequestValidationException invalid) {
        return Prepared.of(422, JSON, encode(exchange, Map.of("detail", invalid.errors())));
    }

    /** The 500 of a failure that nobody handles: text, without any detail. */
    public Prepared serverError(ServerWebExchange exchange) {
        DataBuffer buffer = Buffers.bytes(exchange.getResponse().bufferFactory(), SERVER_ERROR);
        return Prepared.of(500, "text/plain; charset=utf-8", buffer);
    }

    /** Answers with files. */
    Files files() {
        return this.files;
    }

    /** Renders templates. */
    TemplatePages pages() {
        return this.pages;
    }

    private DataBuffer encode(ServerWebExchange exchange, Object body) {
        return Buffers.json(exchange.getResponse().bufferFactory(), 512, this.untyped, body);
    }

    /** Ends open streams of events, within the time that they have at shutdown. Returns at once. */
    public void drain() {
        this.open.drain();
    }

    /** Lets streams of events go on again. */
    public void resume() {
        this.open.resume();
    }

    /** Sends an answer. */
    public Mono<Void> send(ServerWebExchange exchange, Prepared prepared) {
        return this.sender.send(exchange, prepared);
    }

    /** Text gets a charset, as in Starlette. */
    static String contentType(String mediaType) {
        boolean text = mediaType.startsWith("text/")
                && !mediaType.toLowerCase(Locale.ROOT).contains("charset=");
        return text ? mediaType + "; charset=utf-8" : mediaType;
    }
}
