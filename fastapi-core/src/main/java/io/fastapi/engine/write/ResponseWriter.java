package io.fastapi.engine.write;

import io.fastapi.engine.request.RequestState;
import io.fastapi.error.HttpException;
import io.fastapi.error.RequestValidationException;
import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseClass;
import io.fastapi.operation.ResponseTypes;
import io.fastapi.operation.Settings;
import io.fastapi.response.Content;
import io.fastapi.response.Response;
import io.fastapi.types.TypeAdapters;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Makes and sends the answers of one application. */
public final class ResponseWriter {

    /** Turns what one operation's handler returned into an answer. */
    public interface OperationWriter {

        /**
         * Validates and writes the value into a buffer, which the caller sends or discards.
         *
         * @throws io.fastapi.error.ResponseValidationException if the value does not fit the response model
         */
        Prepared prepare(RequestState state, @Nullable Object value);
    }

    static final String JSON = "application/json";

    private static final byte[] SERVER_ERROR = "Internal Server Error".getBytes(StandardCharsets.UTF_8);

    private final TypeAdapters adapters;
    private final Executor workers;
    private final JsonEncoder untyped;

    /**
     * A writer for one application.
     *
     * @param adapters its types
     * @param workers where iterators and files are read
     */
    public ResponseWriter(TypeAdapters adapters, Executor workers) {
        this.adapters = adapters;
        this.workers = workers;
        this.untyped = adapters.untyped()::write;
    }

    /** The writer of an operation's values: by its response model, or by what each value is. */
    public OperationWriter forOperation(Operation operation) {
        ResponseClass responseClass = operation.settings().responseClass().orElse(ResponseClass.JSON);
        int status = operation.settings().status().orElse(responseClass.status());
        JsonEncoder encoder = ResponseTypes.model(operation)
                .<JsonEncoder>map(model -> new ModelEncoder(operation.toString(), model, this.adapters))
                .orElse(this.untyped);
        return new ValueWriter(this, encoder, responseClass, status);
    }

    /** The answer that a handler made itself. */
    public Prepared prepare(ServerWebExchange exchange, Response response) {
        DataBufferFactory factory = exchange.getResponse().bufferFactory();
        String type = response.mediaType().map(ResponseWriter::contentType).orElse("");
        Prepared prepared = prepare(response, type, factory);
        List<Map.Entry<String, String>> headers = Settings.joined(prepared.headers(), response.headers());
        List<Callable<?>> background = response.background().isEmpty() ? null : response.background();
        return prepared.with(headers, background);
    }

    private Prepared prepare(Response response, String type, DataBufferFactory factory) {
        Content content = response.content();
        if (content instanceof Content.File file) {
            return Files.prepare(file, response.status(), type, this.workers);
        }
        String contentType = type.isEmpty() ? null : type;
        if (content instanceof Content.Stream stream) {
            return Prepared.of(response.status(), contentType, Streams.raw(stream.chunks(), this.workers));
        }
        if (hasNoBody(response.status()) || content instanceof Content.Empty) {
            return Prepared.of(response.status(), contentType, (DataBuffer) null);
        }
        DataBuffer buffer = (content instanceof Content.Bytes bytes)
                ? Buffers.bytes(factory, bytes.bytes())
                : Buffers.json(factory, 512, this.untyped, ((Content.Json) content).value());
        return Prepared.of(response.status(), contentType, buffer);
    }

    /** Items that are sent as they come, one JSON document a line: FastAPI's answer of a generator. */
    Prepared jsonLines(int status, Object items, JsonEncoder encoder) {
        StreamedBody body = Streams.items(items, this.workers, item -> line(encoder, item));
        return Prepared.of(status, "application/jsonl", body);
    }

    private static byte[] line(JsonEncoder encoder, Object item) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        encoder.encode(item, line);
        line.write('\n');
        return line.toByteArray();
    }

    /** {@code {"detail": ..}} with the status and headers of an exception. */
    public Prepared prepare(ServerWebExchange exchange, HttpException exception) {
        List<Map.Entry<String, String>> headers =
                List.copyOf(exception.headers().entrySet());
        if (hasNoBody(exception.status())) {
            return Prepared.of(exception.status(), null, (DataBuffer) null).headers(headers);
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("detail", exception.detail());
        return Prepared.of(exception.status(), JSON, encode(exchange, body)).headers(headers);
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

    private DataBuffer encode(ServerWebExchange exchange, Object body) {
        return Buffers.json(exchange.getResponse().bufferFactory(), 512, this.untyped, body);
    }

    /** Sends an answer. */
    public Mono<Void> send(ServerWebExchange exchange, Prepared prepared) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(prepared.status()));
        HttpHeaders headers = response.getHeaders();
        DataBuffer buffer = prepared.buffer();
        if (buffer != null) {
            headers.set(HttpHeaders.CONTENT_LENGTH, Integer.toString(buffer.readableByteCount()));
        } else if (prepared.stream() == null && !hasNoBody(prepared.status())) {
            headers.set(HttpHeaders.CONTENT_LENGTH, "0");
        }
        if (prepared.contentType() != null) {
            headers.set(HttpHeaders.CONTENT_TYPE, prepared.contentType());
        }
        for (Map.Entry<String, String> header : prepared.headers()) {
            headers.add(header.getKey(), header.getValue());
        }
        if (buffer != null) {
            return response.writeWith(Mono.just(buffer));
        }
        StreamedBody stream = prepared.stream();
        if (stream == null) {
            return response.setComplete();
        }
        if (exchange.getRequest().getMethod() == HttpMethod.HEAD) {
            stream.discard();
            return response.setComplete();
        }
        return response.writeAndFlushWith(stream.groups(response.bufferFactory()));
    }

    /** Whether answers of a status have no body: informational ones, 204, 205 and 304. */
    static boolean hasNoBody(int status) {
        return status < 200 || status == 204 || status == 205 || status == 304;
    }

    /** Text gets a charset, as in Starlette. */
    private static String contentType(String mediaType) {
        boolean text = mediaType.startsWith("text/")
                && !mediaType.toLowerCase(Locale.ROOT).contains("charset=");
        return text ? mediaType + "; charset=utf-8" : mediaType;
    }
}
