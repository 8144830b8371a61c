package io.fastapi.engine.write;

import io.fastapi.channel.ChannelEvent;
import io.fastapi.openapi.PythonJson;
import io.fastapi.response.ServerSentEvent;
import io.fastapi.types.serialize.Untyped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the items of streams. As in FastAPI, items of a known type are compact JSON, others what {@code json.dumps} makes of
 * them: with spaces, in ASCII.
 */
final class ItemWriter {

    private static final byte[] NOTHING = {};
    private static final byte[] DATA = "data: ".getBytes(StandardCharsets.UTF_8);
    private static final byte[] END_OF_LINE = {'\n'};
    private static final byte[] END_OF_EVENT = {'\n', '\n'};

    private final Optional<JsonEncoder> typed;
    private final JsonEncoder untyped;
    private final JsonEncoder models;

    ItemWriter(Optional<JsonEncoder> typed, Untyped untyped) {
        this.typed = typed;
        this.untyped = untyped::writeItem;
        this.models = (model, out) -> untyped.writeModel(Objects.requireNonNull(model), out);
    }

    /** An item of JSON lines. */
    byte[] line(Object item) {
        if (item instanceof ChannelEvent<?> event) {
            return (event.json() + '\n').getBytes(StandardCharsets.UTF_8);
        }
        return this.typed.isPresent()
                ? whole(this.typed.get(), NOTHING, item, END_OF_LINE)
                : (json(item) + '\n').getBytes(StandardCharsets.UTF_8);
    }

    /** An item of an event stream: an event, or what becomes the data of one. */
    byte[] event(Object item) {
        if (item instanceof ChannelEvent<?> shared) {
            return shared.serverSentEvent();
        }
        if (item instanceof ServerSentEvent event) {
            return event(event);
        }
        if (item instanceof org.springframework.http.codec.ServerSentEvent<?> springs) {
            return event(known(springs));
        }
        if (this.typed.isPresent()) {
            byte[] whole = whole(this.typed.get(), DATA, item, END_OF_EVENT);
            if (isOneLine(whole)) {
                return whole;
            }
        }
        StringBuilder out = new StringBuilder();
        lines(out, "data: ", json(item));
        return end(out);
    }

    /** An item as bytes at once, between others. */
    private static byte[] whole(JsonEncoder encoder, byte[] before, Object item, byte[] after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        out.writeBytes(before);
        encoder.encode(item, out);
        out.writeBytes(after);
        return out.toByteArray();
    }

    /** Whether there are no line breaks in an event but those at its end, as an application may configure. */
    private static boolean isOneLine(byte[] event) {
        for (int i = 0; i < event.length - END_OF_EVENT.length; i++) {
            if (event[i] == '\n' || event[i] == '\r') {
                return false;
            }
        }
        return true;
    }

    private byte[] event(ServerSentEvent event) {
        StringBuilder out = new StringBuilder();
        event.comment().ifPresent(text -> lines(out, ": ", text));
        event.event().ifPresent(type -> out.append("event: ").append(type).append('\n'));
        Object data = event.data();
        if (data != null) {
            lines(out, "data: ", data(data));
        } else {
            event.rawData().ifPresent(text -> lines(out, "data: ", text));
        }
        event.id().ifPresent(id -> out.append("id: ").append(id).append('\n'));
        event.retry().ifPresent(millis -> out.append("retry: ").append(millis).append('\n'));
        return end(out);
    }

    private static ServerSentEvent known(org.springframework.http.codec.ServerSentEvent<?> springs) {
        return new ServerSentEvent(
                springs.data(),
                Optional.empty(),
                Optional.ofNullable(springs.event()),
                Optional.ofNullable(springs.id()),
                Optional.ofNullable(springs.retry()).map(time -> Math.toIntExact(time.toMillis())),
                Optional.ofNullable(springs.comment()));
    }

    /** Data of an event: models are compact and by the names of their fields, whatever the type of the stream. */
    private String data(Object data) {
        if (!isContainer(data)) {
            String model = compact(this.models, data);
            if (model.startsWith("{")) {
                return model;
            }
        }
        return PythonJson.spaced(compact(this.untyped, data));
    }

    private static boolean isContainer(Object data) {
        return data instanceof Map
                || data instanceof Collection
                || data instanceof Iterator
                || data instanceof BaseStream;
    }

    private String json(Object item) {
        return this.typed
                .map(encoder -> compact(encoder, item))
                .orElseGet(() -> PythonJson.spaced(compact(this.untyped, item)));
    }

    private static String compact(JsonEncoder encoder, @Nullable Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        encoder.encode(value, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Writes each line of a text; a line ends as event streams know it. */
    private static void lines(StringBuilder out, String field, String text) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                out.append(field).append(text, start, i).append('\n');
                i += (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') ? 1 : 0;
                start = i + 1;
            }
        }
        out.append(field).append(text, start, text.length()).append('\n');
    }

    private static byte[] end(StringBuilder out) {
        return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }
}
