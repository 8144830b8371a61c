package io.fastapi.channel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A message of a channel, as its subscribers receive it. All of them share one, in whatever form it is sent: it is written
 * once. Sent by a WebSocket it is its JSON in a text, as an item of a stream of events it is an event with data and id.
 *
 * @param <T> the type of the message
 */
public final class ChannelEvent<T> {

    private static final int FINAL_TEXT = 0x81;
    private static final int LENGTH_IN_TWO_BYTES = 126;
    private static final int LENGTH_IN_EIGHT_BYTES = 127;
    private static final int MOST_IN_TWO_BYTES = 0xFFFF;

    /** From so many subscribers on, a form that the network takes without a copy for each pays for itself. */
    private static final int MANY = 16;

    private final MessageId id;
    private final T message;
    private final byte[] json;
    private final boolean wide;
    private volatile byte @Nullable [] event;
    private volatile @Nullable ByteBuffer frame;
    private volatile @Nullable String text;

    /**
     * A message with a place in its room.
     *
     * @param subscribers how many are going to receive it, more or less
     */
    ChannelEvent(MessageId id, T message, byte[] json, int subscribers) {
        this.id = id;
        this.message = message;
        this.json = json;
        this.wide = subscribers >= MANY;
    }

    /** What a client that comes back sends as {@code Last-Event-ID}; grows from message to message of a room. */
    public String id() {
        return this.id.toString();
    }

    /** The message. */
    public T message() {
        return this.message;
    }

    /** The message as JSON. */
    public String json() {
        String written = this.text;
        if (written == null) {
            written = new String(this.json, StandardCharsets.UTF_8);
            this.text = written;
        }
        return written;
    }

    /** The message as an event of a stream; shared, nobody changes it. */
    public byte[] serverSentEvent() {
        byte[] written = this.event;
        if (written == null) {
            byte[] before = "data: ".getBytes(StandardCharsets.UTF_8);
            byte[] after = ("\nid: " + this.id + "\n\n").getBytes(StandardCharsets.UTF_8);
            written = ByteBuffer.allocate(before.length + this.json.length + after.length)
                    .put(before)
                    .put(this.json)
                    .put(after)
                    .array();
            this.event = written;
        }
        return written;
    }

    /** The payload of a text of a WebSocket. */
    public ByteBuffer webSocketText() {
        return ByteBuffer.wrap(this.json).asReadOnlyBuffer();
    }

    /** A whole frame of a WebSocket, as a server sends it. */
    public ByteBuffer webSocketFrame() {
        ByteBuffer written = this.frame;
        if (written == null) {
            written = frame(this.json, this.wide).asReadOnlyBuffer();
            this.frame = written;
        }
        return written.duplicate();
    }

    private static ByteBuffer frame(byte[] payload, boolean direct) {
        int most = payload.length + 2 + Long.BYTES;
        ByteBuffer frame = direct ? ByteBuffer.allocateDirect(most) : ByteBuffer.allocate(most);
        frame.put((byte) FINAL_TEXT);
        if (payload.length < LENGTH_IN_TWO_BYTES) {
            frame.put((byte) payload.length);
        } else if (payload.length <= MOST_IN_TWO_BYTES) {
            frame.put((byte) LENGTH_IN_TWO_BYTES).putShort((short) payload.length);
        } else {
            frame.put((byte) LENGTH_IN_EIGHT_BYTES).putLong(payload.length);
        }
        return frame.put(payload).flip();
    }

    MessageId place() {
        return this.id;
    }

    int size() {
        return this.json.length;
    }

    @Override
    public String toString() {
        return "ChannelEvent[" + this.id + ", " + this.message + "]";
    }
}
