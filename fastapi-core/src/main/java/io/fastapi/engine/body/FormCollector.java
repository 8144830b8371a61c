package io.fastapi.engine.body;

import io.fastapi.engine.request.BodyMemory;
import io.fastapi.engine.request.Values;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.MonoSink;
import reactor.util.context.Context;

/**
 * Feeds a body to a {@link FormParser}, one buffer at a time: the next is asked for when the last is parsed and what belongs
 * on the disk is there, written by a worker. Whatever ends the reading too early, the files go.
 */
final class FormCollector implements CoreSubscriber<DataBuffer> {

    /** Takes the form with all files that have to be closed later. */
    interface Taker {

        void accept(Values form, List<StoredFile> files);
    }

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private final FormParser parser;
    private final long limit;
    private final BodyMemory.Share memory;
    private final Executor workers;
    private final MonoSink<Void> sink;
    private final Taker taker;
    private final Context context;
    private byte[] bytes = new byte[0];
    private long received;
    private volatile @Nullable Subscription subscription;
    // Guarded by this:
    private boolean working;
    private boolean complete;
    private boolean ended;

    FormCollector(
            FormParser parser,
            long limit,
            BodyMemory.Share memory,
            Executor workers,
            MonoSink<Void> sink,
            Taker taker) {
        this.parser = parser;
        this.limit = limit;
        this.memory = memory;
        this.workers = workers;
        this.sink = sink;
        this.taker = taker;
        this.context = Context.of(sink.contextView());
    }

    @Override
    public Context currentContext() {
        return this.context;
    }

    @Override
    public void onSubscribe(Subscription begun) {
        this.subscription = begun;
        if (hasEnded()) { // before the body began
            begun.cancel();
        } else {
            begun.request(1);
        }
    }

    private synchronized boolean hasEnded() {
        return this.ended;
    }

    @Override
    public void onNext(DataBuffer buffer) {
        if (!beginWork()) {
            DataBufferUtils.release(buffer);
            return;
        }
        try {
            int length = take(buffer);
            this.parser.feed(this.bytes, length);
            if (!this.memory.set(this.parser.kept())) {
                throw BodyErrors.noMemory();
            }
        } catch (RuntimeException failure) {
            endWork(failure);
            return;
        }
        if (this.parser.mustWrite()) {
            writeSoon();
        } else {
            endWork(null);
        }
    }

    private void writeSoon() {
        try {
            this.workers.execute(this::write);
        } catch (RejectedExecutionException full) {
            endWork(BodyErrors.noThread(full));
        }
    }

    private int take(DataBuffer buffer) {
        try {
            int length = buffer.readableByteCount();
            this.received += length;
            if (this.received > this.limit) {
                throw BodyErrors.tooLarge();
            }
            if (length > this.bytes.length) {
                this.bytes = new byte[length];
            }
            buffer.read(this.bytes, 0, length);
            return length;
        } finally {
            DataBufferUtils.release(buffer);
        }
    }

    private void write() {
        try {
            this.parser.write();
        } catch (IOException | RuntimeException failure) {
            endWork(failure);
            return;
        }
        endWork(null);
    }

    @Override
    public void onError(Throwable failure) {
        end(failure);
    }

    @Override
    public void onComplete() {
        synchronized (this) {
            this.complete = true;
            if (this.working) {
                return;
            }
        }
        finish();
    }

    private synchronized boolean beginWork() {
        this.working = !this.ended;
        return this.working;
    }

    /** Goes on, or clears up what ended while this buffer was at work. */
    private void endWork(@Nullable Throwable failure) {
        boolean stopped;
        boolean last;
        synchronized (this) {
            this.working = false;
            stopped = this.ended;
            last = this.complete;
        }
        if (stopped) {
            discard();
        } else if (failure != null) {
            cancelBody();
            end(failure);
        } else if (last) {
            finish();
        } else {
            askForMore();
        }
    }

    private void finish() {
        Values form;
        try {
            form = this.parser.finish();
        } catch (RuntimeException failure) {
            end(failure);
            return;
        }
        synchronized (this) {
            if (this.ended) {
                return;
            }
            this.ended = true;
            this.taker.accept(form, this.parser.files());
        }
        this.sink.success();
    }

    private void end(Throwable failure) {
        if (stop()) {
            this.sink.error(failure);
        }
    }

    /** The client went away, or nobody waits for the form any more. */
    void cancel() {
        if (stop()) {
            cancelBody();
        }
    }

    private boolean stop() {
        synchronized (this) {
            if (this.ended) {
                return false;
            }
            this.ended = true;
            if (this.working) {
                return true; // whoever works clears up after it
            }
        }
        discard();
        return true;
    }

    private void askForMore() {
        Subscription begun = this.subscription;
        if (begun != null) {
            begun.request(1);
        }
    }

    private void cancelBody() {
        Subscription begun = this.subscription;
        if (begun != null) {
            begun.cancel();
        }
    }

    private void discard() {
        if (this.parser.files().isEmpty()) {
            return;
        }
        try {
            this.workers.execute(this::closeFiles);
        } catch (RejectedExecutionException full) {
            closeFiles();
        }
    }

    private void closeFiles() {
        this.parser.files().forEach(FormCollector::close);
    }

    private static void close(StoredFile file) {
        try {
            file.close();
        } catch (IOException failure) {
            LOG.warn("A temporary file of an upload could not be deleted", failure);
        }
    }
}
