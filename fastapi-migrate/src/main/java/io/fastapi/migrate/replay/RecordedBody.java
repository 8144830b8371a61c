package io.fastapi.migrate.replay;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.io.ByteArrayOutputStream;

/** The bytes of a body that passes by, up to a limit. */
final class RecordedBody {

    private final int limit;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean tooLarge;
    private boolean complete;

    RecordedBody(int limit) {
        this.limit = limit;
    }

    /** Takes a copy of a piece, which stays as it is. */
    void add(ByteBuf piece) {
        this.tooLarge |= piece.readableBytes() > this.limit - this.bytes.size();
        if (this.tooLarge) {
            this.bytes.reset();
        } else {
            this.bytes.writeBytes(ByteBufUtil.getBytes(piece));
        }
    }

    /** All of it passed by. */
    void end() {
        this.complete = true;
    }

    boolean isComplete() {
        return this.complete;
    }

    boolean isTooLarge() {
        return this.tooLarge;
    }

    byte[] bytes() {
        return this.bytes.toByteArray();
    }
}
