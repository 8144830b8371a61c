package com.example.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What Spring offers beside the operations, and with them. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"server.compression.enabled=true", "server.compression.min-response-size=20"})
@AutoConfigureWebTestClient
class SpringPartsTests {

    @Autowired
    private WebTestClient client;

    @LocalServerPort
    private int port;

    @Test
    void anAnnotatedControllerAnswers() {
        this.client
                .get()
                .uri("/legacy/stock/2")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("{\"item_id\":2,\"pieces\":7}");
    }

    @Test
    void aStaticPageIsServed() {
        this.client
                .get()
                .uri("/about.html")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("text/html");
    }

    @Test
    void theActuatorAnswers() {
        this.client
                .get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/items/1", "/items/x", "/legacy/stock/1", "/about.html", "/docs", "/nothing"})
    void aWebFilterSeesEveryRequest(String path) {
        this.client.get().uri(path).exchange().expectHeader().exists("X-Request-Id");
    }

    @Test
    void requestsAreCountedByTheTemplateOfTheirRoute() {
        this.client.get().uri("/items/1").exchange().expectStatus().isOk();

        await().untilAsserted(() -> this.client
                .get()
                .uri("/actuator/metrics/http.server.requests?tag={tag}", "uri:/items/{item_id}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.measurements[0].value")
                .value(Double.class, count -> assertThat(count).isPositive()));
    }

    /** In the metrics of Spring as well as in those of operations. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/metrics/fastapi.request.aborted?tag=uri:/items/",
                "/actuator/metrics/http.server.requests?tag=outcome:UNKNOWN"
            })
    void clientsThatLeaveAreCounted(String metric) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", this.port)) {
            String half = "POST /items/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n"
                    + "Content-Type: application/json\r\nExpect: 100-continue\r\n\r\n";
            socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 100");
            socket.setSoLinger(true, 0); // a reset, not an orderly end
        }
        await().untilAsserted(() -> this.client
                .get()
                .uri(metric)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.measurements[0].value")
                .value(Double.class, count -> assertThat(count).isPositive()));
    }

    @Test
    void anUnknownPathIsAnsweredAsFastApiDoes() {
        this.client
                .get()
                .uri("/nothing")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody(String.class)
                .isEqualTo("{\"detail\":\"Not Found\"}");
    }

    @Test
    void serverPropertiesApplyToOperations() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/items/1"))
                .header("Accept-Encoding", "gzip")
                .build();

        HttpResponse<Void> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());

        assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
    }
}
