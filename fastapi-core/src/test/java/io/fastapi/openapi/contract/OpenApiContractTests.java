package io.fastapi.openapi.contract;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.security;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.FastApi;
import io.fastapi.input.Input;
import io.fastapi.input.SecurityScheme;
import io.fastapi.openapi.OpenApiDocument;
import io.fastapi.operation.ResponseClass;
import io.fastapi.operation.Routable;
import io.fastapi.security.ApiKeyHeader;
import io.fastapi.security.ApiKeyQuery;
import io.fastapi.security.OAuth2PasswordBearer;
import io.fastapi.types.TypeAdapters;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OpenApiContractTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    enum Colour {
        RED,
        GREEN
    }

    enum MoreColours {
        RED,
        GREEN,
        BLUE
    }

    record Item(String name, @Min(1) int size, Colour colour) {}

    record Stricter(String name, @Min(2) @Max(9) int size, Colour colour, double price) {}

    record Looser(String name, double size, MoreColours colour, Optional<String> note) {}

    private static ObjectNode document(Routable... entries) {
        return OpenApiDocument.of(FastApi.of(entries), TypeAdapters.defaults());
    }

    private static List<String> breaking(ObjectNode known, ObjectNode now) {
        return texts(known, now, true);
    }

    private static List<String> compatible(ObjectNode known, ObjectNode now) {
        return texts(known, now, false);
    }

    private static List<String> texts(ObjectNode known, ObjectNode now, boolean breaking) {
        return OpenApiContract.changes(known, now).stream()
                .filter(change -> change.isBreaking() == breaking)
                .map(OpenApiChange::toString)
                .toList();
    }

    private static Routable taking(Class<?> model) {
        return post("/items/").name("create").params(body(model)).handle(item -> 1);
    }

    private static Routable giving(Class<?> model) {
        return get("/items/").name("read").responseModel(model).handle(() -> 1);
    }

    @Test
    void theSameDocumentHasNoChanges() {
        ObjectNode document = document(taking(Item.class), giving(Item.class));
        assertThat(OpenApiContract.changes(document, document.deepCopy())).isEmpty();
    }

    @Test
    void aRemovedOperationBreaksAndANewOneDoesNot() {
        ObjectNode known = document(get("/a").name("a").handle(() -> 1));
        ObjectNode now = document(get("/b").name("b").handle(() -> 1));
        assertThat(breaking(known, now)).containsExactly("GET /a was removed");
        assertThat(compatible(known, now)).containsExactly("GET /b is new");
    }

    @Test
    void anotherIdBreaksGeneratedClients() {
        ObjectNode known = document(get("/a").operationId("one").handle(() -> 1));
        ObjectNode now = document(get("/a").operationId("two").handle(() -> 1));
        assertThat(breaking(known, now))
                .containsExactly("GET /a has the id two in place of one, which clients name methods after");
    }

    @Test
    void inputMayBecomeWiderOnly() {
        ObjectNode known = document(taking(Item.class));
        assertThat(breaking(known, document(taking(Stricter.class))))
                .containsExactlyInAnyOrder(
                        "POST /items/, body.size has a minimum of 2 in place of 1",
                        "POST /items/, body.size has a maximum now, 9",
                        "POST /items/, body.price is new, and required");
        ObjectNode looser = document(taking(Looser.class));
        assertThat(breaking(known, looser)).isEmpty();
        assertThat(compatible(known, looser))
                .contains(
                        "POST /items/, body.size may have decimals now",
                        "POST /items/, body.colour may be \"BLUE\" now",
                        "POST /items/, body.note is new");
    }

    @Test
    void outputMayBecomeNarrowerOnly() {
        ObjectNode known = document(giving(Item.class));
        assertThat(breaking(known, document(giving(Looser.class))))
                .containsExactlyInAnyOrder(
                        "GET /items/, answer 200.size may have decimals now",
                        "GET /items/, answer 200.size has no minimum any more",
                        "GET /items/, answer 200.colour may be \"BLUE\" now");
        assertThat(breaking(known, document(giving(Stricter.class)))).isEmpty();
    }

    @Test
    void whatAnAnswerNoLongerHasBreaks() {
        assertThat(breaking(document(giving(Stricter.class)), document(giving(Item.class))))
                .contains("GET /items/, answer 200.price was removed");
    }

    @Test
    void anAnswerThatMayBeNullBreaks() {
        ObjectNode known =
                document(get("/a").name("a").responseModel(String.class).handle(() -> "1"));
        ObjectNode now = known.deepCopy();
        ObjectNode schema = (ObjectNode) now.at("/paths/~1a/get/responses/200/content/application~1json/schema");
        schema.removeAll();
        schema.putArray("anyOf").addObject().put("type", "string");
        schema.withArray("anyOf").addObject().put("type", "null");
        assertThat(breaking(known, now)).containsExactly("GET /a, answer 200 may be null now");
        assertThat(compatible(now, known)).containsExactly("GET /a, answer 200 is never null any more");
    }

    @Test
    void parametersBreakWhereTheyAreNeededOrGone() {
        ObjectNode known = document(get("/a")
                .name("a")
                .params(query("q", int.class).optional(), query("old").optional())
                .handle((q, old) -> 1));
        ObjectNode now = document(get("/a")
                .name("a")
                .params(query("q", int.class), query("more").optional())
                .handle((q, more) -> 1));
        assertThat(breaking(known, now))
                .contains(
                        "GET /a, query parameter 'q' is required now",
                        "GET /a no longer takes the query parameter 'old'");
        assertThat(compatible(known, now)).contains("GET /a takes the query parameter 'more', which is new");
    }

    @Test
    void theNameOfAPathVariableIsNothingThatClientsSend() {
        ObjectNode known =
                document(get("/a/{id}").operationId("a").params(path("id")).handle(id -> 1));
        ObjectNode now =
                document(get("/a/{item}").operationId("a").params(path("item")).handle(id -> 1));
        assertThat(OpenApiContract.changes(known, now)).isEmpty();
    }

    @Test
    void modelsThatHoldThemselvesAreCompared() {
        record Node(String name, List<Node> children) {}
        ObjectNode document = document(taking(Node.class), giving(Node.class));
        assertThat(OpenApiContract.changes(document, document.deepCopy())).isEmpty();
    }

    private static ObjectNode schema(String json) {
        ObjectNode document = document(taking(Item.class));
        ((ObjectNode) document.at("/components/schemas/Item/properties"))
                .set("size", JSON.readTree(json.replace('\'', '"')));
        return document;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'maximum':3} | {'exclusiveMaximum':3} | has an exclusiveMaximum of 3 in place of a maximum of 3",
                "{'minimum':1,'exclusiveMinimum':0} | {'minimum':2} | has a minimum of 2 in place of 1",
                "{'multipleOf':5.0} | {'multipleOf':10.0} | has a multipleOf of 10 in place of 5",
                "{} | {'multipleOf':2} | has a multipleOf now, 2",
                "{'type':'array'} | {'type':'array','uniqueItems':true} | has no item twice any more",
            })
    void aStricterRuleBreaksInputAndALooserOneDoesNot(String loose, String strict, String what) {
        assertThat(breaking(schema(loose), schema(strict))).containsExactly("POST /items/, body.size " + what);
        assertThat(breaking(schema(strict), schema(loose))).isEmpty();
        assertThat(compatible(schema(strict), schema(loose))).hasSize(1);
    }

    @Test
    void stepsOfWhichNoneDividesTheOtherBreakBothWays() {
        assertThat(breaking(schema("{'multipleOf':2}"), schema("{'multipleOf':3}")))
                .hasSize(1);
        assertThat(breaking(schema("{'multipleOf':3}"), schema("{'multipleOf':2}")))
                .hasSize(1);
    }

    @Test
    void otherMembersOfOneTypeAreLessThanOfAny() {
        ObjectNode any = schema("{'type':'object','additionalProperties':true}");
        ObjectNode numbers = schema("{'type':'object','additionalProperties':{'type':'integer'}}");
        assertThat(breaking(any, numbers))
                .containsExactly("POST /items/, body.size.* is integer now, and not anything");
        assertThat(breaking(numbers, any)).isEmpty();
    }

    @Test
    void itemsOfEventsAreComparedAsThoseOfLines() {
        ObjectNode known = document(sending(Item.class));
        ObjectNode now = document(sending(Looser.class));
        assertThat(breaking(known, now)).contains("GET /a, answer 200.data.size may have decimals now");
    }

    private static Routable sending(Class<?> item) {
        return get("/a")
                .name("a")
                .responseClass(ResponseClass.EVENT_SOURCE)
                .responseModel(item)
                .handle(() -> Stream.empty());
    }

    @Test
    void callbacksAreRequestsOfTheApplication() {
        ObjectNode known = document(calling(Stricter.class));
        assertThat(breaking(known, document(calling(Item.class))))
                .contains("POST /a, callback called POST {$request.body#/url}, body.price was removed");
        assertThat(breaking(known, document(post("/a").name("a").handle(() -> 1))))
                .containsExactly("POST /a, callback called POST {$request.body#/url} was removed");
        assertThat(breaking(document(post("/a").name("a").handle(() -> 1)), known))
                .isEmpty();
    }

    private static Routable calling(Class<?> model) {
        return post("/a")
                .name("a")
                .callbacks(post("{$request.body#/url}").name("called").params(body(model)))
                .handle(() -> 1);
    }

    @Test
    void aParameterMayBecomeAnyTextOrSeveral() {
        ObjectNode number =
                document(get("/a").name("a").params(query("q", int.class)).handle(q -> 1));
        ObjectNode text = document(get("/a").name("a").params(query("q")).handle(q -> 1));
        ObjectNode list = document(
                get("/a").name("a").params(query("q", int.class).list()).handle(q -> 1));
        assertThat(compatible(number, text)).containsExactly("GET /a, query parameter 'q' may be any text now");
        assertThat(compatible(number, list))
                .containsExactly("GET /a, query parameter 'q' may be there several times now");
        assertThat(breaking(number, text)).isEmpty();
        assertThat(breaking(number, list)).isEmpty();
        assertThat(breaking(text, number)).hasSize(1);
        assertThat(breaking(list, number)).hasSize(1);
    }

    @Test
    void headersAreTheSameInAnyCase() {
        ObjectNode known = document(get("/a").name("a").params(header("X-Key")).handle(key -> 1));
        ObjectNode now = document(get("/a").name("a").params(header("x-key")).handle(key -> 1));
        assertThat(OpenApiContract.changes(known, now)).isEmpty();
    }

    private static ObjectNode asking(Input<?>... dependencies) {
        return document(get("/a").name("a").dependencies(dependencies).handle(() -> 1));
    }

    @Test
    void whatIsAskedForIsSaidInWords() {
        SecurityScheme<?> login =
                OAuth2PasswordBearer.tokenUrl("token").scope("r", "R").scope("w", "W");
        SecurityScheme<?> elsewhere =
                OAuth2PasswordBearer.tokenUrl("login").scope("r", "R").scope("w", "W");
        assertThat(breaking(asking(), asking(security(login, "r"))))
                .containsExactly("GET /a asks its clients for OAuth2PasswordBearer (r) in place of nothing");
        assertThat(breaking(asking(security(login, "r")), asking(security(login, "r", "w"))))
                .containsExactly(
                        "GET /a asks its clients for OAuth2PasswordBearer (r, w) in place of OAuth2PasswordBearer (r)");
        assertThat(compatible(asking(security(login, "r", "w")), asking(security(login, "w"))))
                .containsExactly("GET /a asks for less of its clients: OAuth2PasswordBearer (w)");
        assertThat(breaking(asking(security(login, "r")), asking(security(elsewhere, "r"))))
                .containsExactly(
                        "security scheme 'OAuth2PasswordBearer', flow password has the tokenUrl login in place of token");
        assertThat(breaking(
                        asking(ApiKeyHeader.name("k").schemeName("K")),
                        asking(ApiKeyQuery.name("j").schemeName("K"))))
                .containsExactly(
                        "security scheme 'K' is sent as query in place of header",
                        "security scheme 'K' is called j in place of k");
    }

    @Test
    void aContractIsCheckedAgainstItsFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("api/openapi.json");
        FastApi app = FastApi.of(taking(Item.class));
        OpenApiContract contract = OpenApiContract.of(file, app, TypeAdapters.defaults());
        assertThatThrownBy(contract::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("There is no file " + file.toAbsolutePath());

        contract.write();
        contract.check();
        assertThat(Files.readString(file))
                .startsWith("{\n  \"openapi\" : \"3.1.0\",")
                .endsWith("}\n");

        OpenApiContract changed = OpenApiContract.of(file, FastApi.of(taking(Stricter.class)), TypeAdapters.defaults());
        assertThatThrownBy(changed::check)
                .isInstanceOf(ContractBrokenException.class)
                .hasMessageStartingWith("Clients of " + file + " may notice:\n- POST /items/, body.")
                .hasMessageContaining("- POST /items/, body.price is new, and required")
                .hasMessageEndingWith(
                        "If that is meant, write the file anew, with OpenApiContract.write() or OpenApiWriter.");

        Files.writeString(file, "[]");
        assertThatThrownBy(contract::check).hasMessageEndingWith("is no OpenAPI document");
        Files.writeString(file, "{");
        assertThatThrownBy(contract::check).hasMessageEndingWith("is no JSON");
    }
}
