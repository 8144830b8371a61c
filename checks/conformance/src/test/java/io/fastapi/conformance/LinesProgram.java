package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.websocket;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.error.WebSocketException;
import io.fastapi.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The lines of {@code twins/programs_odds.py}. */
final class LinesProgram {

    private static final class Banned extends RuntimeException {
        Banned(String who) {
            super(who);
        }
    }

    private static final class Teapot extends RuntimeException {}

    private final List<String> seen = new CopyOnWriteArrayList<>();

    static FastApi app() {
        return new LinesProgram().lines();
    }

    private FastApi lines() {
        return FastApi.of(
                        get("/seen").name("seen").handle(() -> {
                            List<String> lines = List.copyOf(this.seen);
                            this.seen.clear();
                            return lines;
                        }),
                        websocket("/early/{how}").params(path("how")).handle((socket, how) -> fail(how)),
                        websocket("/late/{how}").params(path("how")).handle((socket, how) -> {
                            socket.accept();
                            socket.receiveText();
                            fail(how);
                        }))
                .title("Lines")
                .exceptionHandler(Banned.class, (request, e) -> {
                    this.seen.add("banned " + e.getMessage());
                    throw new WebSocketException(4403, "banned " + e.getMessage());
                })
                .exceptionHandler(Teapot.class, (request, e) -> {
                    this.seen.add("teapot");
                    return Response.json(418, Map.of("tea", true));
                })
                .exceptionHandler(
                        IndexOutOfBoundsException.class,
                        (request, e) -> Response.redirect("/lines/early/" + e.getMessage())
                                .status(303))
                .exceptionHandler(WebSocketException.class, (request, e) -> {
                    this.seen.add("closing " + e.code());
                    throw new WebSocketException(e.code() + 1, e.reason() + "!");
                })
                .exceptionHandler(Exception.class, (request, e) -> {
                    this.seen.add("anything " + e.getClass().getSimpleName());
                    return Response.json(500, Map.of("any", true));
                });
    }

    private static void fail(String how) {
        switch (how) {
            case "banned" -> throw new Banned("ada");
            case "teapot" -> throw new Teapot();
            case "close" -> throw new WebSocketException(4000, "why");
            case "fault" -> throw new IllegalStateException("fault");
            case "moved" -> throw new IndexOutOfBoundsException("none");
            case "http" -> throw new HttpException(402, "pay");
            default -> {}
        }
    }
}
