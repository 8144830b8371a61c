package io.fastapi.engine;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.Session;
import io.fastapi.middleware.Sessions;
import io.fastapi.types.model.TypeRef;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.json.JsonMapper;

/**
 * Session cookies that a live Starlette application has just set, for {@code checks/interop/run}, which also lets one read
 * those that are written here.
 */
@EnabledIfSystemProperty(named = "interop.directory", matches = ".+")
class SessionExchangeTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Dependency<Session> SESSION = depends(request(), Session::of);

    record Exchanged(String key, String cookie, Map<String, Object> values) {}

    private static FastApi application(String key) {
        return FastApi.of(
                        get("/").params(SESSION).handle(session -> session),
                        post("/")
                                .params(SESSION, body(new TypeRef<Map<String, Object>>() {}))
                                .handle((session, values) -> {
                                    session.putAll(values);
                                    return null;
                                }))
                .middleware(Sessions.secretKey(key));
    }

    @Test
    void pythonAndJavaShareTheirSessions() throws Exception {
        Path directory = Path.of(System.getProperty("interop.directory"));
        Exchanged[] fromPython =
                JSON.readValue(directory.resolve("python-sessions.json").toFile(), Exchanged[].class);
        assertThat(fromPython).isNotEmpty();
        List<Exchanged> fromJava = new ArrayList<>();
        for (Exchanged each : fromPython) {
            try (LiveServer server = LiveServer.of(application(each.key()))) {
                HttpResponse<String> seen = server.send(server.request("/").header("cookie", each.cookie()));
                assertThat(JSON.readTree(seen.body())).isEqualTo(JSON.readTree(JSON.writeValueAsString(each.values())));
                HttpResponse<String> put = server.send(server.request("/")
                        .header("content-type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(each.values()))));
                String cookie =
                        put.headers().firstValue("set-cookie").orElseThrow().split(";")[0];
                fromJava.add(new Exchanged(each.key(), cookie, each.values()));
            }
        }
        Files.writeString(directory.resolve("java-sessions.json"), JSON.writeValueAsString(fromJava));
    }
}
