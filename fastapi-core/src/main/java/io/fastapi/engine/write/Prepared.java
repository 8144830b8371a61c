package io.fastapi.engine.write;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * An answer ready to be sent.
 *
 * @param status the status
 * @param contentType the content type, if any
 * @param headers more headers, in order
 * @param buffer the whole body; owned by whoever holds this, until it is sent or {@linkplain #discard() discarded}
 * @param stream the body in pieces, when it is not at hand as a whole; owned like the buffer
 * @param background tasks that replace those of the request, when the answer brought its own
 * @param springs an answer of Spring's, which writes itself and is the whole answer
 */
public record Prepared(
        int status,
        @Nullable String contentType,
        List<Map.Entry<String, String>> headers,
        @Nullable DataBuffer buffer,
        @Nullable StreamedBody stream,
        @Nullable List<Callable<?>> background,
        @Nullable ServerResponse springs) {

    /** An answer whose body, if any, is at hand. */
    public static Prepared of(int status, @Nullable String contentType, @Nullable DataBuffer buffer) {
        return new Prepared(status, contentType, List.of(), buffer, null, null, null);
    }

    /** An answer whose body comes in pieces. */
    public static Prepared of(int status, @Nullable String contentType, StreamedBody stream) {
        return new Prepared(status, contentType, List.of(), null, stream, null, null);
    }

    /** An answer that writes itself. */
    public static Prepared of(ServerResponse springs) {
        return new Prepared(springs.statusCode().value(), null, List.of(), null, null, null, springs);
    }

    /** The same answer with other headers. */
    public Prepared headers(List<Map.Entry<String, String>> more) {
        return with(more, this.background);
    }

    /** The same answer with other headers and tasks. */
    public Prepared with(List<Map.Entry<String, String>> headers, @Nullable List<Callable<?>> background) {
        return new Prepared(this.status, this.contentType, headers, this.buffer, this.stream, background, this.springs);
    }

    /** Whether nothing of the body is still to come once sending began. */
    public boolean isWhole() {
        return this.stream == null && this.springs == null;
    }

    /** Whether sending began and the body did not come to its end. */
    public boolean isUnfinished() {
        return this.stream != null && this.stream.isUnfinished();
    }

    /** Gives the body back when the answer is not sent after all. */
    public void discard() {
        if (this.buffer != null) {
            DataBufferUtils.release(this.buffer);
        }
        if (this.stream != null) {
            this.stream.discard();
        }
    }

    /** Closes a source of the body that nobody has begun to read, where somebody else has the answer and gives it up. */
    public void abandon() {
        if (this.stream != null) {
            this.stream.discard();
        }
    }

    /** Does something once nothing of the body is read any more: at once unless a worker still reads it. */
    public void whenReleased(Runnable then) {
        if (this.stream == null) {
            then.run();
        } else {
            this.stream.whenClosed(then);
        }
    }
}
