package io.fastapi.engine.write;

import io.fastapi.response.Content;
import io.fastapi.response.Response;
import io.fastapi.response.Statuses;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.web.server.ServerWebExchange;

/** Writes what one {@link Response} carries. */
final class ContentWriter implements Content.Visitor<Prepared> {

    private static final int SIZE_HINT = 512;

    private final ResponseWriter responses;
    private final Executor workers;
    private final JsonEncoder json;
    private final ServerWebExchange exchange;
    private final Response response;

    ContentWriter(
            ResponseWriter responses,
            Executor workers,
            JsonEncoder json,
            ServerWebExchange exchange,
            Response response) {
        this.responses = responses;
        this.workers = workers;
        this.json = json;
        this.exchange = exchange;
        this.response = response;
    }

    @Override
    public Prepared empty(Content.Empty content) {
        return whole(null);
    }

    @Override
    public Prepared json(Content.Json content) {
        return whole(hasNoBody() ? null : Buffers.json(buffers(), SIZE_HINT, this.json, content.value()));
    }

    @Override
    public Prepared bytes(Content.Bytes content) {
        return whole(hasNoBody() ? null : Buffers.bytes(buffers(), content.bytes()));
    }

    @Override
    public Prepared stream(Content.Stream content) {
        AnswerHeaders headers = new AnswerHeaders(this.response.headers());
        String type = contentType(headers);
        StreamedBody body = Streams.raw(content.chunks(), this.workers);
        return Prepared.of(this.response.status(), type, body).headers(headers.all());
    }

    @Override
    public Prepared file(Content.File content) {
        return this.responses.files().prepare(content, this.response, this.exchange);
    }

    @Override
    public Prepared template(Content.Template content) {
        if (content.isStreamed()) {
            return stream(new Content.Stream(this.responses.pages().stream(content, this.exchange)));
        }
        byte[] page = this.responses.pages().whole(content, this.exchange);
        return whole(hasNoBody() ? null : Buffers.bytes(buffers(), page));
    }

    private Prepared whole(@Nullable DataBuffer buffer) {
        AnswerHeaders headers = new AnswerHeaders(this.response.headers());
        String type = contentType(headers);
        return Prepared.of(this.response.status(), type, buffer).headers(headers.all());
    }

    private boolean hasNoBody() {
        return Statuses.hasNoBody(this.response.status());
    }

    private DataBufferFactory buffers() {
        return this.exchange.getResponse().bufferFactory();
    }

    private @Nullable String contentType(AnswerHeaders headers) {
        String type = headers.contentType(this.response.mediaType().orElse(""));
        return type.isEmpty() ? null : type;
    }
}
