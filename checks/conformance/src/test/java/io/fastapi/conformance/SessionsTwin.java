package io.fastapi.conformance;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.request;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.Session;
import io.fastapi.middleware.Sessions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code twins/sessions.py}. */
final class SessionsTwin {

    private static final Dependency<Session> SESSION = depends(request(), Session::of);

    private SessionsTwin() {}

    static FastApi app() {
        Sessions sessions = Sessions.secretKey("secret ü");
        return FastApi.of()
                .mount("/default", sub(sessions))
                .mount("/forever", sub(sessions.untilBrowserCloses().httpsOnly()))
                .mount(
                        "/other",
                        sub(sessions.sessionCookie("other")
                                .maxAge(Duration.ofMinutes(1))
                                .path("/other")
                                .sameSite("strict")
                                .domain("example.com")
                                .partitioned()));
    }

    private static FastApi sub(Sessions sessions) {
        return FastApi.of(
                        get("/nothing").handle(() -> "nothing"),
                        get("/read").params(SESSION).handle(LinkedHashMap::new),
                        get("/write")
                                .params(SESSION, query("name"), query("value"))
                                .handle((session, name, value) -> {
                                    session.put(name, value);
                                    return new LinkedHashMap<>(session);
                                }),
                        get("/types").params(SESSION).handle(session -> {
                            session.putAll(Ordered.map("n", 1, "f", 1.5, "b", true, "none", null));
                            session.put("list", List.of(1, "ü", Map.of("a", "€")));
                            return "types";
                        }),
                        get("/remove").params(SESSION, query("name")).handle((session, name) -> {
                            session.remove(name);
                            return new LinkedHashMap<>(session);
                        }),
                        get("/clear").params(SESSION).handle(session -> {
                            session.clear();
                            return Map.of();
                        }),
                        get("/fail").params(SESSION).handle(session -> {
                            session.put("failed", "yes");
                            throw new IllegalStateException("fault");
                        }))
                .middleware(sessions);
    }
}
