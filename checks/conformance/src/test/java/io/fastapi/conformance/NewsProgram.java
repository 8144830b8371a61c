package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.none;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.response;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.le;
import static io.fastapi.types.constraint.Constraints.minLength;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.middleware.Cors;
import io.fastapi.middleware.GZip;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.ServerSentEvent;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.JsonSchemaExtra;
import io.fastapi.types.model.Literal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** The news of {@code twins/programs_web.py}. */
final class NewsProgram {
    private NewsProgram() {}

    enum Level {
        @JsonProperty("low")
        LOW,
        @JsonProperty("high")
        HIGH
    }

    @Description("A story.")
    @JsonSchemaExtra("{\"examples\": [{\"id\": 1, \"title\": \"t\"}]}")
    record Story(
            int id,
            @JsonProperty("headline") String title,
            @Nullable LocalDate day,
            @Default("low") Level level) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Happening {}

    record Tick(@Literal("tick") @Default("tick") String kind, double at) implements Happening {}

    record Gone(
            @Literal("gone") @Default("gone") String kind,
            @Nullable String why) implements Happening {}

    private static final Dependency<Integer> PACED =
            depends(response(), header("x_pace", int.class).where(ge(1)).orElse(1), (response, pace) -> {
                response.header("x-feed", String.valueOf(pace));
                return pace;
            });

    static FastApi app() {
        ApiRouter feed = ApiRouter.of(
                        get("/stories")
                                .responseClass(ResponseClass.EVENT_SOURCE)
                                .responseDescription("Stories")
                                .params(PACED, header("last_event_id").optional())
                                .handleAsync(NewsProgram::stories),
                        get("/happenings")
                                .responseClass(ResponseClass.EVENT_SOURCE)
                                .params(query("n", int.class).where(le(3)).orElse(2))
                                .handle(NewsProgram::happenings),
                        post("/ask")
                                .status(202)
                                .deprecated()
                                .responseClass(ResponseClass.EVENT_SOURCE)
                                .params(
                                        body("prompt", String.class)
                                                .where(minLength(2))
                                                .embed(),
                                        body("model", Level.class).orElse(Level.LOW))
                                .handleAsync(NewsProgram::ask),
                        get("/lines")
                                .name("lines")
                                .responseModel(model(Story.class).byAlias(false).excludeNone())
                                .params(query("level", Level.class).optional())
                                .handle(NewsProgram::lines),
                        get("/maps").name("maps").responseModel(none()).handle(NewsProgram::maps),
                        get("/broken")
                                .responseClass(ResponseClass.EVENT_SOURCE)
                                .params(query("early", boolean.class).orElse(false))
                                .handleAsync(NewsProgram::broken))
                .prefix("/feed")
                .tags("feed")
                .responses(503, "Busy");
        return FastApi.of(
                        feed,
                        ApiRouter.of(feed).prefix("/v2").tags("two").dependencies(PACED),
                        get("/page")
                                .name("page")
                                .responseClass(ResponseClass.HTML)
                                .params(header("accept").optional())
                                .handle(accept -> ("<p>" + accept.orElse("None") + "</p>").repeat(3)))
                .title("News")
                .description("What *happens*.")
                .middleware(GZip.minimumSize(20))
                .middleware(Cors.allowOrigins("*").exposeHeaders("X-Feed"));
    }

    private static Flux<Story> stories(int pace, Optional<String> lastEventId) {
        return Flux.just(
                new Story(pace, lastEventId.orElse("none"), LocalDate.of(2024, 2, 29), Level.LOW),
                new Story(pace + 1, "ü\u2028 \"q\"", null, Level.HIGH));
    }

    private static Stream<Happening> happenings(int n) {
        return Stream.concat(
                IntStream.range(0, n).mapToObj(at -> new Tick("tick", at)), Stream.of(new Gone("gone", null)));
    }

    private static Flux<ServerSentEvent> ask(String prompt, Level model) {
        String[] words = prompt.split(" ");
        return Flux.concat(
                Flux.just(ServerSentEvent.withoutData().comment("by " + (model == Level.LOW ? "low" : "high"))),
                Flux.range(0, words.length).map(n -> {
                    ServerSentEvent event = ServerSentEvent.of(Ordered.map("word", words[n], "n", n))
                            .event("word")
                            .id(String.valueOf(n));
                    return (n > 0) ? event.retry(10) : event;
                }),
                Flux.just(
                        ServerSentEvent.of(new Story(1, "h", null, Level.LOW)).event("story"),
                        ServerSentEvent.raw("[DONE]")));
    }

    private static Stream<Story> lines(Optional<Level> level) {
        return IntStream.range(0, 2).mapToObj(i -> new Story(i, "h".repeat(20), null, level.orElse(Level.LOW)));
    }

    private static Stream<Object> maps() {
        return Stream.of(Ordered.map("a", 1, "b", Level.HIGH), new Story(1, "h", null, Level.LOW));
    }

    private static Flux<Tick> broken(boolean early) {
        return early ? Flux.error(new HttpException(418, "early")) : Flux.just(new Tick("tick", 1));
    }
}
