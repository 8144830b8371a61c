package io.fastapi.hostile;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.bodyInputStream;
import static io.fastapi.Dsl.bodyStream;
import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.websocket;
import static io.fastapi.operation.ResponseClass.EVENT_SOURCE;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.le;

import io.fastapi.input.Dependency;
import io.fastapi.input.Param;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** The operations of {@link Target}. */
final class TargetRoutes {

    private static final Param<Integer> MS =
            query("ms", int.class).where(ge(0), le(60_000)).orElse(0);

    /** 5 MB. */
    private static final String BIG = "y".repeat(5 * 1024 * 1024);

    private TargetRoutes() {}

    record Found(int itemId, Optional<String> q, List<String> tag, Optional<String> token, Optional<String> session) {}

    static ApiRouter plain(Work work, Counters counters) {
        Dependency<String> ofRequest = depends(work::open).closing(work::close);
        Dependency<String> ofFunction = depends(work::open).closing(work::close).scope(Dependency.Scope.FUNCTION);
        return ApiRouter.of(
                get("/quick").name("quick").handle(() -> Map.of("quick", true)),
                get("/quick-async").name("quick_async").handleAsync(() -> Mono.just(Map.of("quick", true))),
                get("/slow").params(MS).handle(work::blocking),
                get("/slow-async").params(MS).handleAsync(work::async),
                get("/work")
                        .params(MS, ofRequest, ofFunction, backgroundTasks())
                        .handle(work::whole),
                get("/work-async")
                        .params(MS, ofRequest, ofFunction, backgroundTasks())
                        .handleAsync(work::wholeAsync),
                get("/items/{item_id}")
                        .name("item")
                        .params(
                                path("item_id", int.class),
                                query("q").optional(),
                                query("tag").list(),
                                header("x_token").optional(),
                                cookie("session").optional())
                        .handle(Found::new),
                get("/big").name("big").handle(() -> BIG),
                get("/counters").name("counters").handle(counters::all),
                get("/vitals").name("vitals").handle(Vitals::take));
    }

    static ApiRouter bodies(Bodies bodies) {
        return ApiRouter.of(
                post("/json").params(body(Bodies.Order.class)).handle(bodies::order),
                post("/form").params(form(Bodies.Login.class)).handle(bodies::login),
                post("/upload").params(file("file"), form("note").orElse("")).handle(bodies::upload),
                post("/input-stream").params(bodyInputStream()).handle(bodies::inputStream),
                post("/publisher").params(bodyStream()).handleAsync(bodies::publisher));
    }

    static ApiRouter streams(Pieces pieces, Path file) {
        String bytes = "application/octet-stream";
        return ApiRouter.of(
                get("/iterator").name("iterator").handle(() -> Response.stream(pieces.iterator(), bytes)),
                get("/flux").name("flux").handleAsync(() -> Mono.just(Response.stream(pieces.flux(), bytes))),
                get("/endless").handle(() -> Response.stream(pieces.blockingEndless(), bytes)),
                get("/endless-async").handleAsync(() -> Mono.just(Response.stream(pieces.endless(), bytes))),
                get("/lines").name("lines").handleAsync(pieces::lines),
                get("/blocking-lines").name("blocking_lines").handle(pieces::lines),
                get("/stream").name("stream").handle(() -> Response.stream(pieces.inputStream(), bytes)),
                get("/file").name("file").handle(() -> Response.file(file)));
    }

    static ApiRouter live(Live live, Work work) {
        Dependency<String> resource = depends(work::open).closing(work::close);
        return ApiRouter.of(
                get("/events").name("events").responseClass(EVENT_SOURCE).handleAsync(live::events),
                get("/blocking-events")
                        .name("blocking_events")
                        .responseClass(EVENT_SOURCE)
                        .handle(live::blockingEvents),
                get("/news")
                        .name("news")
                        .responseClass(EVENT_SOURCE)
                        .params(resource)
                        .handleAsync(live::news),
                get("/count")
                        .name("count")
                        .responseClass(EVENT_SOURCE)
                        .params(query("events", int.class).where(ge(0), le(100)).orElse(3))
                        .handleAsync(live::count),
                websocket("/echo").params(resource, backgroundTasks()).handle(live::echo),
                websocket("/echo-async").params(resource, backgroundTasks()).handleAsync(live::echoAsync),
                websocket("/endless-socket").handle(live::endless),
                websocket("/endless-async-socket").handleAsync(live::endlessAsync),
                websocket("/flood").params(resource).handle(live::flood),
                websocket("/flood-async").params(resource).handleAsync(live::floodAsync));
    }
}
