package io.fastapi.engine.write;

import io.fastapi.engine.request.RequestState;
import io.fastapi.operation.ResponseClass;
import io.fastapi.operation.Settings;
import io.fastapi.response.Content;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.response.Response;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.web.server.ServerWebExchange;

/** Turns what one operation's handler returned into an answer. */
final class ValueWriter implements ResponseWriter.OperationWriter {

    private static final int SMALLEST_BUFFER = 256;

    private final ResponseWriter responses;
    private final JsonEncoder encoder;
    private final ResponseClass responseClass;
    private final int status;
    private final Texts texts;
    private volatile int sizeHint = SMALLEST_BUFFER;

    ValueWriter(ResponseWriter responses, JsonEncoder encoder, ResponseClass responseClass, int status) {
        this.responses = responses;
        this.encoder = encoder;
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
                : prepared.headers(Settings.joined(prepared.headers(), settings.headers()));
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
            return this.responses.jsonLines(chosen, value, this.encoder);
        }
        DataBufferFactory factory = exchange.getResponse().bufferFactory();
        DataBuffer buffer = Buffers.json(factory, this.sizeHint, this.encoder, value);
        if (buffer.readableByteCount() > this.sizeHint) {
            this.sizeHint = Integer.highestOneBit(buffer.readableByteCount()) * 2; // the next one fits at once
        }
        return Prepared.of(chosen, ResponseWriter.JSON, buffer);
    }

    private Prepared other(ServerWebExchange exchange, int chosen, @Nullable Object value) {
        Response response = switch (this.responseClass) {
            case HTML -> Response.html(this.texts.of(value));
            case PLAIN_TEXT -> Response.text(this.texts.of(value));
            case REDIRECT -> Response.redirect(this.texts.required(value));
            case FILE -> Response.file((value instanceof Path path) ? path : Path.of(this.texts.required(value)));
            case STREAMING, EVENT_SOURCE ->
                Response.stream((value == null) ? new byte[0] : value, this.responseClass.mediaType());
            case JSON -> throw new IllegalStateException("JSON is written by its encoder");
        };
        return this.responses.prepare(exchange, response.status(chosen));
    }
}
