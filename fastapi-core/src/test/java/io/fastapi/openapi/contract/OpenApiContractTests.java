package io.fastapi.openapi.contract;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.FastApi;
import io.fastapi.openapi.OpenApiDocument;
import io.fastapi.operation.Routable;
import io.fastapi.types.TypeAdapters;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class OpenApiContractTests {

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

    @Test
    void aContractIsCheckedAgainstItsFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("api/openapi.json");
        FastApi app = FastApi.of(taking(Item.class));
        OpenApiContract contract = OpenApiContract.of(file, app, TypeAdapters.defaults());
        assertThatThrownBy(contract::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("There is no document at " + file.toAbsolutePath());

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
                .hasMessageEndingWith("If that is meant, write the file anew.");

        Files.writeString(file, "[]");
        assertThatThrownBy(contract::check).hasMessageEndingWith("is no OpenAPI document");
        Files.writeString(file, "{");
        assertThatThrownBy(contract::check).hasMessageEndingWith("is no JSON");
    }
}
