package io.fastapi.engine;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.dependsNow;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.Limits;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.input.Overrides;
import io.fastapi.operation.Routable;
import io.fastapi.security.ApiKeyHeader;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is secured runs before the body is read, on demand. */
class SecurityBeforeBodyTests {

    private static final ApiKeyHeader KEY = ApiKeyHeader.name("x-key");

    private final Events events = new Events();

    private final Dependency<String> plain = dependsNow(() -> {
        this.events.add("plain");
        return "plain";
    });

    private final Dependency<String> user = dependsNow(KEY, this.plain, (key, plain) -> {
        this.events.add("user");
        if (!key.equals("right")) {
            throw new HttpException(403, "Wrong key");
        }
        return key;
    });

    private static FastApi first(Routable operation) {
        return FastApi.of(operation).securityBeforeBody(true);
    }

    /** The first line of the answer to a request that announces a body and never sends it. */
    private static String withoutBody(LiveServer server, String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(30_000);
            String request = "POST / HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n"
                    + "content-length: 10000000\r\n" + headers + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[12];
            socket.getInputStream().readNBytes(answer, 0, answer.length);
            return new String(answer, StandardCharsets.US_ASCII);
        }
    }

    private static HttpResponse<String> sent(LiveServer server, String... headers) {
        return server.send(server.request("/")
                .headers(headers)
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
    }

    @Test
    void anAnonymousClientIsAnsweredBeforeItsBodyArrives() throws IOException {
        Routable operation = post("/").params(body(Object.class), this.user).handle((body, name) -> name);
        try (LiveServer server = LiveServer.of(first(operation))) {
            assertThat(withoutBody(server, "")).isEqualTo("HTTP/1.1 401");
            assertThat(withoutBody(server, "x-key: wrong\r\n")).isEqualTo("HTTP/1.1 403");
        }
        this.events.assertAre("plain", "user");
    }

    @Test
    void fastApisOrderIsTheDefault() {
        Routable operation = post("/").params(body(Object.class), this.user).handle((body, name) -> name);
        try (LiveServer server = LiveServer.of(FastApi.of(operation))) {
            assertThat(server.postJson("/", "{").statusCode()).isEqualTo(422);
        }
        this.events.assertAre();
        try (LiveServer server = LiveServer.of(first(operation))) {
            assertThat(server.postJson("/", "{").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void whatIsWrongWithTheOtherInputsOfWhatIsSecuredIsAnsweredBeforeTheBodyArrives() throws IOException {
        Dependency<String> tenant = depends(KEY, header("x-tenant", int.class), (key, number) -> key + number);
        Routable operation = post("/").params(tenant, body(Object.class)).handle((name, body) -> name);
        try (LiveServer server = LiveServer.of(first(operation))) {
            assertThat(withoutBody(server, "x-key: any\r\n")).isEqualTo("HTTP/1.1 422");
            assertThat(sent(server, "x-key", "a", "x-tenant", "1").body()).isEqualTo("\"a1\"");
        }
    }

    @Test
    void onlyWhatIsSecuredAndReadsNoBodyRunsFirst() throws IOException {
        Dependency<String> audited = depends(this.user, body(Object.class), (name, body) -> {
            this.events.add("audited");
            return name;
        });
        Dependency<String> signed = dependsNow(KEY, request(), (key, request) -> {
            this.events.add("signed");
            return key;
        });
        Dependency<String> other = dependsNow(() -> {
            this.events.add("other");
            return "other";
        });
        Routable operation = post("/")
                .dependencies(other)
                .params(signed, audited, this.user)
                .handle((first, second, third) -> List.of(first, second, third));
        try (LiveServer server = LiveServer.of(first(operation))) {
            assertThat(withoutBody(server, "x-key: wrong\r\n")).isEqualTo("HTTP/1.1 403");
            this.events.assertAre("plain", "user");
            assertThat(sent(server, "x-key", "right").body()).isEqualTo("[\"right\",\"right\",\"right\"]");
        }
        this.events.assertAre("plain", "user", "plain", "user", "other", "signed", "audited");
    }

    @Test
    void aLoginThatReadsTheFormItselfIsNotMoved() {
        Dependency<String> login = depends(form("name"), name -> name);
        Routable operation = post("/").params(login).handle(name -> name);
        try (LiveServer server = LiveServer.of(first(operation))) {
            assertThat(server.send(server.request("/")
                                    .header("content-type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString("name=a")))
                            .body())
                    .isEqualTo("\"a\"");
        }
    }

    @Test
    void aReplacementThatReadsTheBodyRunsBehindIt() {
        Routable operation =
                post("/").params(this.user, body("item", Object.class)).handle((name, body) -> name);
        Overrides overrides = Overrides.of(this.user, depends(body("item", Object.class), item -> "of " + item));
        try (LiveServer server = LiveServer.of(first(operation), Limits.DEFAULT, overrides)) {
            assertThat(server.postJson("/", "{}").body()).isEqualTo("\"of {}\"");
        }
    }

    @Test
    void neighboursStillRunAtTheSameTime() {
        FastApi app = first(post("/")
                        .params(this.user, depends(this.user, name -> name + "!"), body(Object.class))
                        .handle((first, second, body) -> first + second))
                .parallelDependencies(true);
        try (LiveServer server = LiveServer.of(app)) {
            assertThat(sent(server, "x-key", "right").body()).isEqualTo("\"rightright!\"");
        }
    }
}
