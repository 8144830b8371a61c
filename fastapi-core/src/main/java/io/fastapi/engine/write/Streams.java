package io.fastapi.engine.write;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.BaseStream;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Bodies that come in pieces. Iterators and input streams are read on worker threads, since they may block. */
final class Streams {

    private static final int CHUNK = 64 * 1024;

    private Streams() {}

    /** Whether a returned value is a sequence that is sent item by item, as a Python generator is. */
    static boolean isSequence(Object value) {
        return (value instanceof Publisher && !(value instanceof Mono))
                || value instanceof Iterator
                || value instanceof BaseStream;
    }

    /** The body whose pieces are text or bytes. */
    static Publisher<DataBuffer> raw(Object chunks, DataBufferFactory factory, Scheduler workers) {
        if (chunks instanceof InputStream in) {
            return DataBufferUtils.readInputStream(() -> in, factory, CHUNK).subscribeOn(workers);
        }
        return items(chunks, workers).map(chunk -> buffer(chunk, factory));
    }

    /** The body whose pieces are items, each written by an encoder. */
    static Publisher<DataBuffer> items(Object source, Scheduler workers, Function<Object, DataBuffer> encoder) {
        return items(source, workers).map(encoder);
    }

    private static Flux<Object> items(Object source, Scheduler workers) {
        if (source instanceof Publisher<?> publisher) {
            return Flux.from(publisher).cast(Object.class);
        }
        if (source instanceof Iterator<?> iterator) {
            return Flux.<Object>fromIterable(() -> cast(iterator)).subscribeOn(workers);
        }
        if (source instanceof BaseStream<?, ?> stream) {
            return Flux.using(() -> stream, s -> Flux.<Object>fromIterable(() -> cast(s.iterator())), BaseStream::close)
                    .subscribeOn(workers);
        }
        return (source instanceof Iterable<?> iterable)
                ? Flux.<Object>fromIterable(() -> cast(iterable.iterator())).subscribeOn(workers)
                : Flux.just(source);
    }

    @SuppressWarnings("unchecked") // read only
    private static Iterator<Object> cast(Iterator<?> iterator) {
        return (Iterator<Object>) iterator;
    }

    private static DataBuffer buffer(Object chunk, DataBufferFactory factory) {
        if (chunk instanceof DataBuffer buffer) {
            return buffer;
        }
        byte[] bytes = (chunk instanceof byte[] raw) ? raw : chunk.toString().getBytes(StandardCharsets.UTF_8);
        return factory.wrap(bytes);
    }
}
