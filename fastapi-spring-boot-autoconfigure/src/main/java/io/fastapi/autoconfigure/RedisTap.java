package io.fastapi.autoconfigure;

import io.fastapi.channel.ChannelBroker;
import io.fastapi.channel.ChannelBroker.Listener;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.scheduler.Schedulers;

/** Reads the stream of one room whenever it may have grown, from the id that is known on. One read at a time is under way. */
final class RedisTap implements ChannelBroker.Tap {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");
    private static final int PAGE = 128;
    private static final long RETRY_SECONDS = 1;

    private final RedisBroker broker;
    private final String key;
    private final Listener listener;

    /** How often somebody wanted to look since the last read began; whoever makes it one reads. Nobody until it is open. */
    private final AtomicInteger wishes = new AtomicInteger(1);

    private volatile boolean closed;
    private volatile String last = "";

    RedisTap(RedisBroker broker, String key, Listener listener) {
        this.broker = broker;
        this.key = key;
        this.listener = listener;
    }

    String key() {
        return this.key;
    }

    void open() {
        this.broker.last(this.key).subscribe(this::opened, failure -> {
            close();
            this.listener.failed(failure);
        });
    }

    private void opened(String id) {
        this.last = id;
        this.listener.opened(id);
        read();
    }

    /** The stream may have grown. */
    void look() {
        if (this.wishes.getAndIncrement() == 0) {
            read();
        }
    }

    private void read() {
        if (this.closed) {
            return;
        }
        int granted = this.wishes.get();
        this.broker.read(this.key, this.last, PAGE).subscribe(page -> took(page, granted), failure -> {
            LOG.debug("The stream {} cannot be read, trying again", this.key, failure);
            Schedulers.parallel().schedule(this::read, RETRY_SECONDS, TimeUnit.SECONDS);
        });
    }

    private void took(RedisBroker.Page page, int granted) {
        if (!page.last().isEmpty()) {
            this.last = page.last();
        }
        page.entries().forEach(this.listener::received);
        if (page.full() || this.wishes.addAndGet(-granted) > 0) {
            read();
        }
    }

    @Override
    public void close() {
        this.closed = true;
        this.broker.forget(this);
    }
}
