package com.example.catalogue;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fastapi.routing.ApiRouter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

class GracefulShutdownTests {

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicBoolean finished = new AtomicBoolean();

    @Test
    void aRequestThatIsUnderWayIsAnsweredBeforeTheServerStops() throws Exception {
        ReactiveWebServerApplicationContext context = start();
        int port = context.getWebServer().getPort();
        CompletableFuture<HttpResponse<String>> answer = send(port, "/slow");
        assertThat(this.entered.await(30, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> closed = CompletableFuture.runAsync(context::close);
        await().until(() -> isRefused(port));
        assertThat(closed).isNotDone();
        this.released.countDown();

        assertThat(answer.get(30, TimeUnit.SECONDS).body()).isEqualTo("\"done\"");
        closed.get(30, TimeUnit.SECONDS);
    }

    @Test
    void aBackgroundTaskThatIsUnderWayIsFinishedBeforeTheApplicationStops() throws Exception {
        ReactiveWebServerApplicationContext context = start();
        int port = context.getWebServer().getPort();
        HttpResponse<String> answer = send(port, "/later").get(30, TimeUnit.SECONDS);
        assertThat(answer.body()).isEqualTo("\"accepted\"");
        assertThat(this.entered.await(30, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> closed = CompletableFuture.runAsync(context::close);
        await().until(() -> isRefused(port));
        assertThat(closed).isNotDone();
        this.released.countDown();

        closed.get(30, TimeUnit.SECONDS);
        assertThat(this.finished).isTrue();
    }

    private static CompletableFuture<HttpResponse<String>> send(int port, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient().sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private ReactiveWebServerApplicationContext start() {
        return (ReactiveWebServerApplicationContext) new SpringApplicationBuilder(CatalogueApplication.class)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean("slow", ApiRouter.class, this::slow))
                .run("--server.port=0", "--server.address=127.0.0.1");
    }

    private ApiRouter slow() {
        return ApiRouter.of(
                get("/slow").handle(() -> {
                    waitForRelease();
                    return "done";
                }),
                get("/later").params(backgroundTasks()).handle(tasks -> {
                    tasks.add(this::waitForRelease);
                    return "accepted";
                }));
    }

    private void waitForRelease() throws InterruptedException {
        this.entered.countDown();
        this.released.await();
        this.finished.set(true);
    }

    private static boolean isRefused(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return !socket.isConnected();
        } catch (IOException e) {
            return true;
        }
    }
}
