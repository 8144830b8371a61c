package io.fastapi.engine.write;

import io.fastapi.engine.request.RequestState;
import io.fastapi.operation.ResponseClass;
import io.fastapi.operation.ResponseClass.Rendering;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.response.Response;
import io.fastapi.response.Statuses;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final String contentType;
    private final boolean takesSequences;
    private final boolean blocks;
    private final Texts texts;
    private final Rendered rendered;
    private final DocumentedKind documented;
    private volatile int sizeHint = SMALLEST_BUFFER;

    ValueWriter(
            ResponseWriter responses,
            JsonEncoder encoder,
            boolean isDeclared,
            ItemWriter items,
            DocumentedKind documented,
            ResponseClass responseClass,
            int status) {
        this.responses = responses;
        this.encoder = encoder;
        this.items = items;
        this.documented = documented;
        this.responseClass = responseClass;
        this.status = status;
        this.takesSequences = responseClass.equals(ResponseClass.JSON);
        this.contentType = ResponseWriter.contentType(responseClass.mediaType());
        this.blocks = responseClass.rendering() == Rendering.FILE || responseClass.rendering() == Rendering.TEMPLATE;
        this.texts = new Texts(encoder, responseClass, isDeclared);
        this.rendered = new Rendered(encoder, responseClass);
    }

    @Override
    public Prepared prepare(RequestState state, @Nullable Object value) {
        Object present = present(value);
        Prepared made = this.responses.made(state.exchange(), present, this.status);
        if (made != null) {
            return made;
        }
        OutgoingResponse settings = state.responseIfAny();
        int chosen = (settings == null) ? this.status : settings.status().orElse(this.status);
        Prepared prepared = (this.responseClass.rendering() == Rendering.JSON)
                ? json(state.exchange(), chosen, value)
                : other(state.exchange(), chosen, present);
        return (settings == null || settings.headers().isEmpty())
                ? prepared
                : prepared.headers(joined(prepared.headers(), settings.headers()));
    }

    /** What an {@code Optional} holds, which is no value of its own: absent is Python's {@code None}. */
    private static @Nullable Object present(@Nullable Object value) {
        return (value instanceof Optional<?> perhaps) ? perhaps.orElse(null) : value;
    }

    /** The headers that the content brings, and those set: FastAPI sends both where they have the same name. */
    private static List<Map.Entry<String, String>> joined(
            List<Map.Entry<String, String>> brought, List<Map.Entry<String, String>> set) {
        if (brought.isEmpty()) {
            return set;
        }
        List<Map.Entry<String, String>> both = new ArrayList<>(brought);
        both.addAll(set);
        return both;
    }

    @Override
    public boolean mayBlock(@Nullable Object value) {
        return ResponseWriter.mayBlock(present(value)) || this.blocks;
    }

    private Prepared json(ServerWebExchange exchange, int chosen, @Nullable Object value) {
        if (Statuses.hasNoBody(chosen)) {
            return Prepared.of(chosen, this.contentType, (DataBuffer) null);
        }
        boolean sequence = this.takesSequences && value != null && Streams.isSequence(value);
        if (sequence != this.documented.asStream()) {
            this.documented.differs();
        }
        if (sequence && value != null) {
            return this.responses.jsonLines(chosen, value, this.items);
        }
        DataBufferFactory factory = exchange.getResponse().bufferFactory();
        DataBuffer buffer = Buffers.json(factory, this.sizeHint, this.encoder, value);
        if (buffer.readableByteCount() > this.sizeHint) {
            this.sizeHint = Integer.highestOneBit(buffer.readableByteCount()) * 2; // the next one fits at once
        }
        return Prepared.of(chosen, this.contentType, buffer);
    }

    private Prepared other(ServerWebExchange exchange, int chosen, @Nullable Object value) {
        Rendering rendering = this.responseClass.rendering();
        if (rendering == Rendering.EVENTS) {
            return events(chosen, value);
        }
        String mediaType = this.responseClass.mediaType();
        Response response = switch (rendering) {
            case TEXT -> whole(this.texts.of(value).getBytes(StandardCharsets.UTF_8));
            case TEMPLATE -> page(value);
            case OWN -> whole(this.rendered.of(value));
            case LOCATION -> Response.redirect(this.texts.required(value));
            case FILE -> Response.file((value instanceof Path path) ? path : Path.of(this.texts.required(value)));
            case CHUNKS -> Response.stream((value == null) ? new byte[0] : value, mediaType);
            case JSON, EVENTS -> throw new IllegalStateException(this.responseClass + " is written before");
        };
        return this.responses.prepare(exchange, response.status(chosen));
    }

    private Response page(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> model)) {
            throw new IllegalStateException(this.responseClass + " needs a map, and the handler returned "
                    + ((value == null) ? "null" : value.getClass().getName()));
        }
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        model.forEach((name, each) -> named.put(String.valueOf(name), each));
        return Response.template(this.responseClass.template().orElseThrow(), named);
    }

    private Response whole(byte[] body) {
        return Response.bytes(body, ResponseWriter.contentType(this.responseClass.mediaType()));
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
