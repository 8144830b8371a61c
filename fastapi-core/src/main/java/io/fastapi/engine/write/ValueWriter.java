package io.fastapi.engine.write;

import io.fastapi.engine.request.RequestState;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Content;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.response.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.web.server.ServerWebExchange;

/** Turns what one operation's handler returned into an answer. */
final class ValueWriter implements ResponseWriter.OperationWriter {

    private static final int SMALLEST_BUFFER = 256;

    private final ResponseWriter responses;
    private final JsonEncoder encoder;
    private final ItemWriter items;
    private final ResponseClass responseClass;
    private final int status;
    private final Texts texts;
    private volatile int sizeHint = SMALLEST_BUFFER;

    ValueWriter(
            ResponseWriter responses, JsonEncoder encoder, ItemWriter items, ResponseClass responseClass, int status) {
        this.responses = responses;
        this.encoder = encoder;
        this.items = items;
        this.responseClass = responseClass;
        this.status = status;
        this.texts = new Texts(encoder, responseClass);
    }

    @Override
    public Prepared prepare(RequestState state, @Nullable Object value) {
        if (value instanceof Response response) {
            return this.responses.prepare(state.exchange(), response);
        }
        OutgoingResponse settings = state.responseIfAny();
        int chosen = (settings == null) ? this.status : settings.status().orElse(this.status);
        Prepared prepared = (this.responseClass == ResponseClass.JSON)
                ? json(state.exchange(), chosen, value)
                : other(state.exchange(), chosen, value);
        return (settings == null || settings.headers().isEmpty())
                ? prepared
                : prepared.headers(joined(prepared.headers(), settings.headers()));
    }

    /** The headers that the content brings, unless they are set, and those set. */
    private static List<Map.Entry<String, String>> joined(
            List<Map.Entry<String, String>> brought, List<Map.Entry<String, String>> set) {
        AnswerHeaders headers = new AnswerHeaders(set);
        brought.forEach(header -> headers.setDefault(header.getKey(), header.getValue()));
        return headers.all();
    }

    @Override
    public boolean mayBlock(@Nullable Object value) {
        return (value instanceof Response response)
                ? response.content() instanceof Content.File
                : this.responseClass == ResponseClass.FILE;
    }

    private Prepared json(ServerWebExchange exchange, int chosen, @Nullable Object value) {
        if (ResponseWriter.hasNoBody(chosen)) {
            return Prepared.of(chosen, ResponseWriter.JSON, (DataBuffer) null);
        }
        if (value != null && Streams.isSequence(value)) {
            return this.responses.jsonLines(chosen, value, this.items);
        }
        DataBufferFactory factory = exchange.getResponse().bufferFactory();
        DataBuffer buffer = Buffers.json(factory, this.sizeHint, this.encoder, value);
        if (buffer.readableByteCount() > this.sizeHint) {
            this.sizeHint = Integer.highestOneBit(buffer.readableByteCount()) * 2; // the next one fits at once
        }
        return Prepared.of(chosen, ResponseWriter.JSON, buffer);
    }

    private Prepared other(ServerWebExchange exchange, int chosen, @Nullable Object value) {
        if (this.responseClass == ResponseClass.EVENT_SOURCE) {
            return events(chosen, value);
        }
        Response response = switch (this.responseClass) {
            case HTML -> Response.html(this.texts.of(value));
            case PLAIN_TEXT -> Response.text(this.texts.of(value));
            case REDIRECT -> Response.redirect(this.texts.required(value));
            case FILE -> Response.file((value instanceof Path path) ? path : Path.of(this.texts.required(value)));
            case STREAMING -> Response.stream((value == null) ? new byte[0] : value, this.responseClass.mediaType());
            case JSON, EVENT_SOURCE -> throw new IllegalStateException(this.responseClass + " is written before");
        };
        return this.responses.prepare(exchange, response.status(chosen));
    }

    private Prepared events(int chosen, @Nullable Object value) {
        if (value != null && (Streams.isSequence(value) || value instanceof Iterable)) {
            return this.responses.events(chosen, value, this.items);
        }
        throw new IllegalStateException(
                "An event stream needs a publisher, iterator, stream or iterable, and the handler" + " returned "
                        + ((value == null) ? "null" : value.getClass().getName()));
    }
}
