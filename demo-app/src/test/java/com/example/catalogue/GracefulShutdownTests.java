package com.example.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fastapi.Dsl;
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
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

class GracefulShutdownTests {

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Test
    void aRequestThatIsUnderWayIsAnsweredBeforeTheServerStops() throws Exception {
        ReactiveWebServerApplicationContext context = start();
        int port = context.getWebServer().getPort();
        CompletableFuture<HttpResponse<String>> answer = HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/slow"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(this.entered.await(30, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> closed = CompletableFuture.runAsync(context::close);
        await().until(() -> isRefused(port));
        assertThat(closed).isNotDone();
        this.released.countDown();

        assertThat(answer.get(30, TimeUnit.SECONDS).body()).isEqualTo("\"done\"");
        closed.get(30, TimeUnit.SECONDS);
    }

    private ReactiveWebServerApplicationContext start() {
        return (ReactiveWebServerApplicationContext) new SpringApplicationBuilder(CatalogueApplication.class)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean("slow", ApiRouter.class, this::slow))
                .run("--server.port=0", "--server.address=127.0.0.1");
    }

    private ApiRouter slow() {
        return ApiRouter.of(Dsl.get("/slow").handle(() -> {
            this.entered.countDown();
            this.released.await();
            return "done";
        }));
    }

    private static boolean isRefused(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return !socket.isConnected();
        } catch (IOException e) {
            return true;
        }
    }
}
