package io.fastapi.engine;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.engine.netty.NettyEdge;
import io.fastapi.input.Dependency;
import io.fastapi.operation.ResponseClass;
import io.fastapi.types.TypeAdapters;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** What is told of a client of a real server that leaves in the middle of a stream. */
class LeavingStreamsTests {

    private final Events events = new Events();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final Dependency<String> session = depends(() -> "session")
            .closing((value, failure) -> this.events.add(
                    "session closed " + failure.map(Throwable::getMessage).orElse("normally")));

    private DisposableServer server;

    @BeforeEach
    void serve() {
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(this.meters));
        FastApi app = FastApi.of(
                get("/lines").params(this.session, backgroundTasks()).handleAsync((session, tasks) -> {
                    tasks.add(() -> this.events.add("task"));
                    return Flux.just(session).concatWith(Flux.never());
                }),
                get("/events")
                        .responseClass(ResponseClass.EVENT_SOURCE)
                        .params(this.session, backgroundTasks())
                        .handleAsync((session, tasks) -> {
                            tasks.add(() -> this.events.add("task"));
                            return Flux.just(session).concatWith(Flux.never());
                        }),
                get("/whole").params(this.session, backgroundTasks()).handleAsync((session, tasks) -> {
                    tasks.add(() -> this.events.add("task"));
                    return Flux.just(session);
                }));
        FastApiEngine engine = FastApiEngine.of(
                app, TypeAdapters.defaults(), EngineSettings.defaults().observations(observations));
        this.server = NettyEdge.defaults()
                .applyTo(HttpServer.create().host("127.0.0.1").port(0))
                .handle(FastApiNettyHandler.of(engine))
                .bindNow();
    }

    @AfterEach
    void stop() {
        this.server.disposeNow();
    }

    @ParameterizedTest
    @CsvSource({"/lines, true", "/lines, false", "/events, true", "/events, false"})
    void itsDependenciesSeeNoFailureAndItIsCounted(String path, boolean reset) throws IOException {
        askAndLeave(path, reset);
        this.events.assertAre("task", "session closed normally");
        await().untilAsserted(() -> assertThat(aborted()).isEqualTo(1));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aStreamThatHasEndedIsNotCounted(boolean reset) throws IOException {
        askAndLeave("/whole", reset);
        this.events.assertAre("task", "session closed normally");
        assertThat(aborted()).isZero();
    }

    private long aborted() {
        return this.meters.find("fastapi.request.aborted").timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private void askAndLeave(String path, boolean reset) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", this.server.port())) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(ISO_8859_1));
            StringBuilder received = new StringBuilder();
            while (received.indexOf("session") < 0
                    || (path.equals("/whole") && received.indexOf("\r\n0\r\n\r\n") < 0)) {
                received.append((char) socket.getInputStream().read());
            }
            if (reset) {
                socket.setSoLinger(true, 0);
            }
        }
    }
}
