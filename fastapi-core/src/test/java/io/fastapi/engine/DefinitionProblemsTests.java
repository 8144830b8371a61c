package io.fastapi.engine;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.frontend;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.host;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.request;
import static io.fastapi.Dsl.route;
import static io.fastapi.types.constraint.Constraints.check;
import static io.fastapi.types.constraint.Constraints.pattern;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.error.DefinitionException;
import io.fastapi.error.DefinitionException.Problem;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.input.UploadFile;
import io.fastapi.operation.Operation;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Extra;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class DefinitionProblemsTests {

    private static final EngineSettings STRICT = EngineSettings.defaults().strict(true);

    private static List<Problem> problems(EngineSettings settings, Operation... operations) {
        FastApi app = FastApi.of(operations);
        return catchThrowableOfType(
                        DefinitionException.class, () -> FastApiEngine.of(app, TypeAdapters.defaults(), settings))
                .problems();
    }

    private static String only(Operation operation) {
        List<Problem> problems = problems(EngineSettings.defaults(), operation);
        assertThat(problems).hasSize(1);
        Problem problem = problems.get(0);
        return problem.where() + ": " + problem.what() + ". Fix: " + problem.fix();
    }

    @Test
    void aPathParameterThatThePathDoesNotHave() {
        assertThat(only(get("/items").params(path("id", int.class)).handle(id -> id)))
                .isEqualTo(
                        "GET /items: the path has no variable {id}. Fix: write {id} into the path, or take a variable"
                                + " that it has (it has none)");
    }

    @Test
    void aStatusThatIsNone() {
        assertThat(only(get("/").status(999).handle(() -> 1)))
                .isEqualTo("GET /: 999 is no HTTP status. Fix: use a status from 100 to 599");
    }

    sealed interface Choice {}

    record ById(int id) implements Choice {}

    record ByName(String name) implements Choice {}

    @Test
    void aTypeThatIsNoValueAnywhere() {
        assertThat(only(get("/x").params(query("x", Thread.class)).handle(x -> 1)))
                .isEqualTo("GET /x: The type java.lang.Thread of Thread can be neither read nor written. Fix: use a"
                        + " record, a bean, a type that the page on types lists, or one with @JsonDeserialize and"
                        + " @JsonSerialize");
        assertThat(only(post("/x").params(body(InputStream.class)).handle(x -> 1)))
                .contains("java.io.InputStream", "neither read nor written");
        assertThat(only(post("/x").params(body(Unmade.class)).handle(x -> 1)))
                .contains("Unmade can be written but not read");
        assertThat(only(get("/x").responseModel(Runnable.class).handle(() -> 1)))
                .contains("java.lang.Runnable", "neither read nor written");
        assertThat(only(get("/x").responseModel(new TypeRef<Flux<Object>>() {}).handle(() -> 1)))
                .contains("reactor.core.publisher.Flux", "neither read nor written");
    }

    @Test
    void aFileThatNoFormHolds() {
        assertThat(only(get("/x").params(query("doc", UploadFile.class)).handle(x -> 1)))
                .isEqualTo("GET /x: query(\"doc\") has the type io.fastapi.input.UploadFile, which only a form can"
                        + " hold. Fix: write file(\"doc\")");
        assertThat(only(get("/x")
                        .params(header("doc", new TypeRef<List<UploadFile>>() {}))
                        .handle(x -> 1)))
                .contains("which only a form can hold");
        assertThat(only(post("/x").params(body(UploadFile.class)).handle(x -> 1)))
                .contains("which only a form can hold. Fix: write file(..)");
    }

    @Test
    void aFormWithoutANameThatIsNoRecord() {
        assertThat(only(post("/x").params(form(String.class)).handle(x -> 1)))
                .isEqualTo("POST /x: form(..) without a name has the type java.lang.String, which is not one record."
                        + " Fix: give it a name, form(\"name\", ..), or name every field in one record");
        assertThat(only(post("/x").params(form(Map.class)).handle(x -> 1))).contains("which is not one record");
    }

    @Test
    void aNameThatNoHeaderOrCookieHas() {
        assertThat(only(get("/x").params(header("a b")).handle(x -> 1)))
                .isEqualTo("GET /x: \"a b\" is no name of a header. Fix: use letters, digits and hyphens");
        assertThat(only(get("/x").params(header("q").alias("")).handle(x -> 1)))
                .contains("\"\" is no name of a header");
        assertThat(only(get("/x").params(cookie("a=b")).handle(x -> 1))).contains("\"a=b\" is no name of a cookie");
    }

    @Test
    void aMethodThatIsNone() {
        assertThat(only(route("/x", "GE T").handle(() -> 1)))
                .isEqualTo("GE T /x: \"GE T\" is no method of HTTP. Fix: name each method that it serves,"
                        + " route(path, \"GET\", \"POST\")");
        assertThat(only(route("/x", "*").handle(() -> 1))).contains("\"*\" is no method of HTTP");
    }

    @Test
    void oneMethodNamedTwiceIsOne() {
        FastApi app = FastApi.of(route("/x", "GET", "get").handle(() -> 1));
        assertThat(FastApiEngine.of(app, TypeAdapters.defaults(), STRICT)).isNotNull();
    }

    @Test
    void aHostThatIsMoreThanAName() {
        for (String host : List.of("http://example.org", "example.org/x", " example.org")) {
            assertThatThrownBy(() -> FastApiEngine.of(
                            FastApi.of(host(host, FastApi.of(get("/x").handle(() -> 1)))),
                            TypeAdapters.defaults(),
                            EngineSettings.defaults()))
                    .hasMessageContaining("the host \"" + host + "\" is more than a name");
        }
    }

    @Test
    void variablesAsOthersWriteThemAreSuspicious() {
        for (String path : List.of("/x/:id", "/x/<id>/y", "/x/<int:id>", "/x/*", "/x/**")) {
            assertThat(problems(STRICT, get(path).handle(() -> 1)))
                    .extracting(Problem::fix)
                    .containsExactly("write {name} for a variable, and {name:path} for all the rest of a path");
        }
        assertThat(problems(STRICT, get("/x?a=1").handle(() -> 1)))
                .extracting(Problem::what)
                .containsExactly("its path has a ?, behind which nothing belongs to a path");
    }

    @Test
    void aClassThatNobodyMayLoad() {
        assertThat(only(post("/x").params(body(Class.class)).handle(x -> 1)))
                .contains("java.lang.Class", "neither read nor written");
        assertThat(only(get("/x").params(query("x", Class.class)).handle(x -> 1)))
                .contains("java.lang.Class", "neither read nor written");
    }

    class Within {

        public int a;
    }

    @Test
    void anInnerClassAndACollectionThatNobodyCanMake() {
        assertThat(only(post("/x").params(body(Within.class)).handle(x -> 1)))
                .contains("can be written but not read. Fix: make it static, or a record");
        assertThat(only(get("/x").responses(404, ConcurrentMap.class).handle(() -> 1)))
                .contains("ConcurrentMap has no public constructor without arguments. Fix: use List, Set or Map");
        assertThat(only(post("/x").params(body(ConcurrentMap.class)).handle(x -> 1)))
                .contains("ConcurrentMap has no public constructor without arguments. Fix: use List, Set or Map");
    }

    interface Unmade {

        String getName();
    }

    @Test
    void aTypeThatTheTextsOfAParameterCannotHold() {
        assertThat(only(get("/x").params(query("q", Map.class)).handle(q -> 1)))
                .contains("which the texts of a parameter cannot hold", ".json() for a JSON text");
        assertThat(only(get("/x").params(query("q", ById.class)).handle(q -> 1)))
                .contains("which the texts of a parameter cannot hold");
        assertThat(only(get("/x/{q}").params(path("q", int[].class)).handle(q -> 1)))
                .contains("which one path segment cannot hold");
        assertThat(only(get("/x").params(query(Choice.class)).handle(q -> 1)))
                .contains("which is not one record", "name every parameter in one record");
    }

    @Test
    void wordsOfAnInputThatTakeAwayWhatOthersSay() {
        assertThat(only(get("/x").params(query("q").orElse("a").list()).handle(q -> q)))
                .isEqualTo("GET /x: query(\"q\") has .orElse(..) before .list(), which takes it away."
                        + " Fix: write .list().orElse(List.of(..))");
        assertThat(only(get("/x").params(query("q").optional().list()).handle(q -> 1)))
                .isEqualTo("GET /x: query(\"q\") has .optional() before .list(), which takes it away."
                        + " Fix: write .list().optional()");
        assertThat(only(get("/x").params(query("q").orElse("a").optional()).handle(q -> q)))
                .startsWith("GET /x: query(\"q\") has .orElse(..) before .optional(), which takes it away."
                        + " Fix: take .optional() away");
        Dependency<Boolean> dependency =
                depends(query("q").optional().where(check(q -> q.isPresent(), "must be there")), Optional::isPresent);
        assertThat(only(get("/x").params(dependency).handle(q -> q)))
                .isEqualTo("GET /x: query(\"q\") has a rule behind .optional(). Fix: write .where(..).optional()");
        assertThat(only(post("/x")
                        .params(body(new TypeRef<Optional<First>>() {})
                                .where(check(q -> q.isPresent(), "must be there")))
                        .handle(q -> q)))
                .contains("has a rule behind .optional()");
    }

    @Test
    void aDefaultThatIsNoneOfItsType() {
        TypeRef<@Union({int[].class, String.class}) Object> type =
                new TypeRef<@Union({int[].class, String.class}) Object>() {};
        String fix = ". Fix: give orElse(..) a value of the type; where that is int[], an array";
        assertThat(only(get("/").params(query("q", type).orElse(List.of())).handle(q -> q)))
                .isEqualTo("GET /: the default [] of query(\"q\") is none of its type" + fix);
        assertThat(only(post("/").params(body("q", type).orElse(1.5)).handle(q -> q)))
                .isEqualTo("POST /: the default 1.5 of body(\"q\") is none of its type" + fix);
        FastApi fitting =
                FastApi.of(get("/").params(query("q", type).orElse("a")).handle(q -> q));
        assertThat(FastApiEngine.of(fitting, TypeAdapters.defaults(), STRICT)).isNotNull();
    }

    @Test
    void aPathVariableThatNothingReads() {
        assertThat(only(get("/items/{id}").handle(() -> 1)))
                .isEqualTo(
                        "GET /items/{id}: nothing reads the path variable {id}. Fix: add path(\"id\") to .params(..), or"
                                + " take it out of the path");
    }

    @Test
    void aPathVariableMayBeReadThroughTheRequestOrADependency() {
        Dependency<Integer> id = depends(path("id", int.class), value -> value);
        FastApi app = FastApi.of(
                get("/a/{id}").params(request()).handle(r -> r.pathVariable("id")),
                get("/b/{id}").params(id).handle(value -> value));
        assertThat(FastApiEngine.of(app, TypeAdapters.defaults(), STRICT)).isNotNull();
    }

    @Test
    void theFixOfAFrontendsPathIsTheOneThatWasMeant(@TempDir Path files) throws IOException {
        Files.writeString(files.resolve("index.html"), "hello");
        FastApi app = FastApi.of(ApiRouter.of(frontend("app", files.toString())));
        assertThatThrownBy(() -> FastApiEngine.of(app, TypeAdapters.defaults(), STRICT))
                .hasMessageContaining("the path does not start with a slash")
                .hasMessageContaining("write \"/app\";");
    }

    @Test
    void anUnknownConverterATwiceUsedVariableAndAPathWithoutSlash() {
        assertThat(only(get("/x/{n:zz}").params(path("n")).handle(n -> n)))
                .startsWith(
                        "GET /x/{n:zz}: unknown path converter 'zz'. Fix: use one of [float, int, path, str, uuid]");
        assertThat(only(get("/{a}/{a}").params(path("a")).handle(a -> a)))
                .startsWith("GET /{a}/{a}: the path has two variables {a}");
        assertThat(only(get("items").handle(() -> 1))).startsWith("GET items: the path does not start with a slash");
    }

    @Test
    void aBodyWhereNoneMayBe() {
        assertThat(only(get("/x").status(204).responseModel(String.class).handle(() -> "x")))
                .startsWith("GET /x: status 204 must not have a response body");
    }

    @Test
    void aBodyReadInTwoWays() {
        assertThat(only(post("/x").params(body(String.class), form("f")).handle((b, f) -> b)))
                .startsWith("POST /x: it reads the body both as JSON and as a form");
    }

    @Test
    void anOptionalPathParameter() {
        assertThat(only(get("/{a}").params(path("a").optional()).handle(a -> a)))
                .startsWith("GET /{a}: path(\"a\") is optional, but a path always has all its variables");
    }

    @Test
    void aRequestScopedDependencyOnAFunctionScopedOne() {
        Dependency<Integer> inner = depends(() -> 1)
                .closing(value -> {})
                .scope(Dependency.Scope.FUNCTION)
                .name("inner");
        Dependency<Integer> outer =
                depends(inner, value -> value).closing(value -> {}).name("outer");
        assertThat(only(get("/").params(outer).handle(value -> value)))
                .startsWith("GET /: depends(outer) has the scope REQUEST and uses depends(inner), which has the scope"
                        + " FUNCTION");
    }

    record Page(@Default("many") int size, @Size(min = 1) int limit) {}

    @Test
    void aTypeThatCannotBeDescribed() {
        assertThat(problems(
                        EngineSettings.defaults(),
                        post("/x").params(body(Page.class)).handle(b -> 1)))
                .extracting(Problem::what)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("The default many of Page.size is not JSON"),
                        second -> assertThat(second).isEqualTo("The rule @Size on Page.limit does not fit its type"));
        assertThat(problems(
                        EngineSettings.defaults(),
                        get("/x").responseModel(Page.class).handle(() -> 1)))
                .hasSize(2);
    }

    @Test
    void aRuleThatCannotBeCompiled() {
        assertThat(only(get("/x").params(query("q").where(pattern("a(?=b)"))).handle(q -> q)))
                .startsWith("GET /x: ")
                .contains("a(?=b)");
        assertThat(only(post("/x")
                        .params(body(String.class).where(pattern("(")))
                        .handle(b -> b)))
                .startsWith("POST /x: ");
    }

    @Test
    void anExceptionHandlerThatReturnsNoAnswer() {
        FastApi app = FastApi.of()
                .exceptionHandler(IllegalStateException.class, (request, e) -> "text")
                .exceptionHandlerAsync(404, DefinitionProblemsTests::later)
                .exceptionHandlerAsync(405, (request, e) -> Mono.just(Response.empty(405)));

        assertThatThrownBy(() -> FastApiEngine.of(app, TypeAdapters.defaults(), EngineSettings.defaults()))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("exception handler of IllegalStateException")
                .hasMessageContaining("returns String, which is no answer")
                .hasMessageContaining("exception handler of status 404")
                .hasMessageContaining("returns Integer, which is no answer")
                .hasMessageNotContaining("405");
    }

    private static Mono<Integer> later(ServerRequest request, HttpException e) {
        return Mono.just(e.status());
    }

    @Test
    void everythingIsReportedAtOnce() {
        assertThat(problems(
                        EngineSettings.defaults(),
                        get("/a/{x}").handle(() -> 1),
                        get("/b").params(path("y")).handle(y -> y)))
                .hasSize(2);
    }

    @Test
    void twoOperationsOfOnePathAreToldApartByTheirFunctions() {
        Operation first = get("/users").handle(DefinitionProblemsTests::readUsers);
        Operation second = get("/users").handle(() -> 1);
        assertThat(problems(STRICT, first, second))
                .extracting(Problem::what)
                .contains("a lambda in DefinitionProblemsTests.twoOperationsOfOnePathAreToldApartByTheirFunctions is"
                        + " never reached, because readUsers is declared before it for the same path");
    }

    private static String readUsers() {
        return "ada";
    }

    @Test
    void hiddenOperationsAndRepeatedIdsAreProblemsOnlyWhenStrict() {
        Operation any = get("/users/{id}").name("a").params(path("id")).handle(id -> id);
        Operation me = get("/users/me").name("b").handle(() -> 1);
        Operation same = get("/other").operationId("a_users__id__get").handle(() -> 1);
        assertThat(FastApiEngine.of(FastApi.of(any, me, same), TypeAdapters.defaults(), EngineSettings.defaults()))
                .isNotNull();
        assertThat(problems(STRICT, any, me, same))
                .extracting(Problem::what)
                .containsExactly(
                        "it is never reached, because GET /users/{id} is declared before it and fits the same paths",
                        "its operation id a_users__id__get is also that of GET /users/{id}");
    }

    record Paging(@Default("0") int limit, @Nullable String sort) {}

    @Extra(Extra.Policy.FORBID)
    record Strict(@Default("0") int limit) {}

    @Test
    void recordsOfParametersThatTakeFromTheirNeighboursAreProblemsOnlyWhenStrict() {
        Operation shared = get("/shared")
                .params(
                        query(Paging.class),
                        query("limit").optional(),
                        query("q").optional())
                .handle((paging, limit, q) -> 1);
        Operation forbidden = get("/forbidden")
                .params(query(Strict.class), query("q").optional(), header("q").optional())
                .handle((strict, q, header) -> 1);
        Operation below = get("/below")
                .params(depends(query(Paging.class), paging -> 1), query(Strict.class))
                .handle((paging, strict) -> 1);
        assertThat(FastApiEngine.of(FastApi.of(shared), TypeAdapters.defaults(), EngineSettings.defaults()))
                .isNotNull();
        assertThat(problems(STRICT, shared, forbidden, below))
                .extracting(Problem::what)
                .containsExactly(
                        "limit is read for Paging and for query(\"limit\"), and the document shows one of them",
                        "Strict forbids every other parameter, so that a request with query(\"q\") is always 422",
                        "limit is read for Paging and for Strict, and the document shows one of them",
                        "Strict forbids every other parameter, so that a request with Paging is always 422");
    }

    @Test
    void aRouterWhosePrefixEndsWithASlash() {
        FastApi app = FastApi.of(ApiRouter.of(get("/x").handle(() -> 1)).prefix("/v1/"));
        assertThatThrownBy(() -> FastApiEngine.of(app, TypeAdapters.defaults(), EngineSettings.defaults()))
                .hasMessageContaining("the path has two slashes in a row");
    }

    @Test
    void ownConvertersAreKnown() {
        FastApi app = FastApi.of(
                        get("/reports/{y:year}").params(path("y", int.class)).handle(y -> y))
                .pathConverter("year", "[0-9]{4}");
        try (LiveServer server = LiveServer.of(app)) {
            assertThat(server.get("/reports/2026").body()).isEqualTo("2026");
            assertThat(server.get("/reports/26").statusCode()).isEqualTo(404);
        }
    }

    record First(String name) {}

    @Test
    void twoBodiesOfOneFunctionThatCannotBeToldApart() {
        assertThat(only(post("/").params(body(First.class), body(First.class)).handle((a, b) -> a)))
                .startsWith(
                        "POST /: one function reads body(\"first\") twice. Fix: give them names: body(\"name\", ..)");
    }

    @Test
    void twoBodiesWhoseNamesAreTheSameByAccident() {
        Dependency<Integer> other = depends(body(new TypeRef<List<Integer>>() {}), List::size);
        assertThat(only(post("/")
                        .params(body(new TypeRef<Map<String, String>>() {}), other)
                        .handle((a, b) -> b)))
                .contains("it reads two bodies without a name")
                .contains("cannot be told apart");
    }
}
