package io.fastapi.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the handlers, dependencies and tasks of a target did. Lives in a file that is mapped into memory, so that it can be
 * read after the process was ended, however it ended: little-endian 64-bit numbers in the order of {@link Counter}.
 */
final class Counters {

    /** What is counted. */
    enum Counter {
        /** Handlers that began. */
        BEGUN,
        /** Handlers that returned. */
        RETURNED,
        /** Dependencies that opened. */
        OPENED,
        /** Dependencies that were closed. */
        CLOSED,
        /** Background tasks that a handler added. */
        TASKS_ADDED,
        /** Background tasks that ran to their end. */
        TASKS_RUN,
        /** Pieces of streamed answers that were made. */
        PIECES,
        /** Bytes of bodies that handlers read. */
        BYTES_READ
    }

    private static final VarHandle NUMBERS =
            MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final ByteBuffer file;

    private Counters(ByteBuffer file) {
        this.file = file;
    }

    /** Counters that begin at 0, in a file that is made or overwritten. */
    static Counters in(Path path) {
        int size = Counter.values().length * Long.BYTES;
        try (FileChannel channel = FileChannel.open(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            return new Counters(channel.map(FileChannel.MapMode.READ_WRITE, 0, size));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void count(Counter counter) {
        add(counter, 1);
    }

    void add(Counter counter, long more) {
        NUMBERS.getAndAdd(this.file, counter.ordinal() * Long.BYTES, more);
    }

    /** All counters by name, in lower case. */
    Map<String, Long> all() {
        Map<String, Long> all = new LinkedHashMap<>();
        for (Counter counter : Counter.values()) {
            long value = (long) NUMBERS.getVolatile(this.file, counter.ordinal() * Long.BYTES);
            all.put(counter.name().toLowerCase(Locale.ROOT), value);
        }
        return all;
    }
}
