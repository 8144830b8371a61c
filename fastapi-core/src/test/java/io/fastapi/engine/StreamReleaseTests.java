package io.fastapi.engine;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.route;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.operation.Routable;
import io.fastapi.response.Response;
import io.fastapi.types.TypeAdapters;
import java.io.InputStream;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** A dependency that a streamed answer reads from stays open until its last read has ended and its source is closed. */
class StreamReleaseTests {

    private final Events events = new Events();
    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    private final Dependency<String> session = depends(() -> "session")
            .closing((value, failure) -> this.events.add(
                    "session closed " + failure.map(Throwable::getMessage).orElse("normally")));

    /** Blocks in its second read until the test lets it go. */
    private final class Rows implements Iterator<String>, AutoCloseable {

        private int read;

        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public String next() {
            if (++this.read == 2) {
                StreamReleaseTests.this.reading.countDown();
                try {
                    StreamReleaseTests.this.released.await();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
                StreamReleaseTests.this.events.add("read");
            }
            return "row";
        }

        @Override
        public void close() {
            StreamReleaseTests.this.events.add("source closed");
        }
    }

    private InputStream input() {
        Rows rows = new Rows();
        return new InputStream() {
            @Override
            public int read() {
                return rows.next().charAt(0);
            }

            @Override
            public int read(byte[] target, int from, int length) {
                target[from] = (byte) read();
                return 1;
            }

            @Override
            public void close() {
                rows.close();
            }
        };
    }

    private Stream<String> stream() {
        Rows rows = new Rows();
        Iterable<String> all = () -> rows;
        return StreamSupport.stream(all.spliterator(), false).onClose(rows::close);
    }

    private void leaveWhileReading(Routable operation) throws InterruptedException {
        FastApiEngine engine = FastApiEngine.of(
                FastApi.of(operation), TypeAdapters.of(JsonMapper.builder().build()), EngineSettings.defaults());
        MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
        exchange.getResponse().setWriteHandler(Flux::then);
        Disposable running = new FastApiWebHandler(engine).handle(exchange).subscribe();
        this.reading.await();
        running.dispose();
        assertThat(this.events.all()).isEmpty();
        this.released.countDown();
        this.events.assertAre("read", "source closed", "session closed normally");
    }

    @Test
    void anIteratorIsReadToTheEndOfItsCall() throws InterruptedException {
        leaveWhileReading(get("/").params(this.session).handle(session -> new Rows()));
    }

    @Test
    void anInputStreamIsReadToTheEndOfItsCall() throws InterruptedException {
        leaveWhileReading(get("/").params(this.session).handle(session -> Response.stream(input(), "text/plain")));
    }

    @Test
    void aStreamIsReadToTheEndOfItsCall() throws InterruptedException {
        leaveWhileReading(get("/").params(this.session).handle(session -> stream()));
    }

    @Test
    void aSourceThatIsNotSentIsClosedUnread() {
        FastApiEngine engine = FastApiEngine.of(
                FastApi.of(route("/", "GET", "HEAD").params(this.session).handle(session -> new Rows())),
                TypeAdapters.of(JsonMapper.builder().build()),
                EngineSettings.defaults());
        new FastApiWebHandler(engine)
                .handle(MockServerWebExchange.from(MockServerHttpRequest.head("/")))
                .block();
        this.events.assertAre("source closed", "session closed normally");
    }
}
