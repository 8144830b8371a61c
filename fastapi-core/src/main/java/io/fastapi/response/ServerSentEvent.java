package io.fastapi.response;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event of an operation whose response class is {@code EVENT_SOURCE}: an item of its stream that says more than data.
 *
 * <pre>{@code
 * ServerSentEvent.of(Map.of("price", 5)).event("price").id("17")
 * ServerSentEvent.raw("a line\nand another")
 * ServerSentEvent.withoutData().comment("still here")
 * }</pre>
 *
 * @param data a value, written as JSON, texts too; none when {@code null}
 * @param rawData text sent as it is, in place of {@code data}; one line of the stream for each of its lines
 * @param event the type of the event, one line
 * @param id what a client that comes back sends as {@code Last-Event-ID}, one line
 * @param retry how many milliseconds a client waits before it comes back; zero or more
 * @param comment lines that clients ignore
 * @see <a href="https://fastapi.tiangolo.com/tutorial/server-sent-events/">FastAPI: server-sent events</a>
 */
public record ServerSentEvent(
        @Nullable Object data,
        Optional<String> rawData,
        Optional<String> event,
        Optional<String> id,
        Optional<Integer> retry,
        Optional<String> comment) {

    /**
     * An event.
     *
     * @throws IllegalArgumentException if it has data twice, {@code event} or {@code id} has a line break, {@code id} the
     *     character zero, or {@code retry} is negative
     */
    public ServerSentEvent {
        check(data == null || rawData.isEmpty(), "An event has data or raw data, not both");
        check(event.filter(ServerSentEvent::hasLineBreak).isEmpty(), "The type of an event is a single line");
        check(id.filter(ServerSentEvent::hasLineBreak).isEmpty(), "The id of an event is a single line");
        check(id.filter(text -> text.indexOf('\0') >= 0).isEmpty(), "The id of an event has no character zero");
        check(retry.filter(millis -> millis < 0).isEmpty(), "The time before a retry is not negative");
    }

    /** An event whose data is a value, written as JSON. */
    public static ServerSentEvent of(@Nullable Object data) {
        return new ServerSentEvent(
                data, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** An event whose data is text, sent as it is. */
    public static ServerSentEvent raw(String text) {
        return new ServerSentEvent(
                null, Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** An event without data, e.g. for a comment. */
    public static ServerSentEvent withoutData() {
        return of(null);
    }

    /** The same event with a type. */
    public ServerSentEvent event(String type) {
        return new ServerSentEvent(this.data, this.rawData, Optional.of(type), this.id, this.retry, this.comment);
    }

    /** The same event with an id. */
    public ServerSentEvent id(String text) {
        return new ServerSentEvent(this.data, this.rawData, this.event, Optional.of(text), this.retry, this.comment);
    }

    /** The same event with a time in milliseconds before a client comes back. */
    public ServerSentEvent retry(int milliseconds) {
        return new ServerSentEvent(
                this.data, this.rawData, this.event, this.id, Optional.of(milliseconds), this.comment);
    }

    /** The same event with a comment. */
    public ServerSentEvent comment(String text) {
        return new ServerSentEvent(this.data, this.rawData, this.event, this.id, this.retry, Optional.of(text));
    }

    private static boolean hasLineBreak(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
