package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.types.error.Violation;
import io.fastapi.types.model.JsonSchemaExtra;
import io.fastapi.types.model.SchemaName;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.Title;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.TypeSpec;
import io.fastapi.types.shape.UnsupportedTypeException;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types that hold themselves with no model in between; what pydantic answers is in the twin {@code recursive_roots}. */
class RecursiveTypesTests {

    private final TypeAdapters adapters = TypeAdapters.defaults();

    record Tree(@JsonValue List<Tree> items) {}

    record Box<T>(T value, @Nullable Box<T> next) {}

    record Nest<T>(@JsonValue Map<String, Nest<T>> inside) {}

    sealed interface Json {}

    record Entries(@JsonValue Map<String, @Nullable Json> entries) implements Json {}

    record Items(@JsonValue List<@Nullable Json> items) implements Json {}

    record Text(@JsonValue String text) implements Json {}

    record Number(@JsonValue double number) implements Json {}

    record Flag(@JsonValue boolean flag) implements Json {}

    @Title("Some words")
    sealed interface Words {}

    record Word(@JsonValue Secret<String> word) implements Words {}

    record Sentence(@JsonValue List<Words> words) implements Words {}

    record Spoken(Words said, int times) {}

    public static class Names extends ArrayList<Names> {}

    record Around(@JsonValue Optional<Around> value) {}

    sealed interface Loop {}

    record Wrapped(@JsonValue Loop loop) implements Loop {}

    record Plain(@JsonValue int number) implements Loop {}

    record Growing<T>(@JsonValue List<Growing<List<T>>> items) {}

    @SchemaName("Chain")
    @JsonSchemaExtra("{\"title\": null}")
    record Chain(@JsonValue List<Chain> links) {}

    sealed interface Linked {}

    record Count(@JsonValue int count) implements Linked {}

    record Chained(@JsonValue Chain chain) implements Linked {}

    record Ruled(@Size(max = 2) Tree tree) {}

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private <T> String written(TypeAdapter<T> adapter, String json) {
        return new String(adapter.toJson(adapter.validateJson(bytes(json)).orElseThrow()), StandardCharsets.UTF_8);
    }

    private <T> List<Violation> violations(TypeAdapter<T> adapter, String json) {
        return ((Validation.Invalid<T>) adapter.validateJson(bytes(json))).violations();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"a\":[1.5,\"x\",true,null,{\"b\":[[]]}]}",
                "\"x\"",
                "[[[[[[{\"a\":{\"b\":{\"c\":null}}}]]]]]]"
            })
    void aJsonTreeIsReadAndWrittenBack(String json) {
        assertThat(written(this.adapters.of(Json.class), json)).isEqualTo(json);
    }

    @Test
    void eachDepthIsOfItsOwnClass() {
        assertThat(this.adapters
                        .of(Json.class)
                        .validateJson(bytes("[{\"a\":[true]}]"))
                        .orElseThrow())
                .isEqualTo(new Items(List.of(new Entries(Map.of("a", new Items(List.of(new Flag(true))))))));
    }

    @Test
    void aMemberReadAloneHoldsTheWholeUnion() {
        assertThat(written(this.adapters.of(Entries.class), "{\"a\":[{\"b\":true}]}"))
                .isEqualTo("{\"a\":[{\"b\":true}]}");
        assertThat(this.adapters.of(Entries.class).jsonSchema().toString())
                .contains("\"additionalProperties\":{\"anyOf\":[{\"$ref\":\"#/$defs/Json\"},{\"type\":\"null\"}]}");
    }

    @Test
    void whatIsWrongIsSaidAtItsDepth() {
        assertThat(violations(this.adapters.of(Tree.class), "[[],[[1,{}],\"x\"]]"))
                .extracting(one -> one.type() + one.loc())
                .containsExactly("list_type[1, 0, 0]", "list_type[1, 0, 1]", "list_type[1, 1]");
    }

    @Test
    void valuesKnownAtRunTimeOnlyAreWrittenToo() {
        Object tree = new Tree(List.of(new Tree(List.of()), new Tree(List.of(new Tree(List.of())))));
        TypeAdapter<Object> any = this.adapters.of(Object.class);
        assertThat(new String(any.toJson(tree), StandardCharsets.UTF_8)).isEqualTo("[[],[[]]]");
    }

    @Test
    void aGenericClassIsOneForEachArgument() {
        TypeAdapter<Box<Nest<Integer>>> adapter = this.adapters.of(new TypeRef<Box<Nest<Integer>>>() {});
        assertThat(written(adapter, "{\"value\":{\"a\":{}},\"next\":{\"value\":{}}}"))
                .isEqualTo("{\"value\":{\"a\":{}},\"next\":{\"value\":{},\"next\":null}}");
        assertThat(adapter.jsonSchema().at("/$defs/Nest_int_/title").asString()).isEqualTo("Nest[int]");
    }

    @Test
    void aListOfItselfIsReadAndNamed() {
        assertThat(written(this.adapters.of(Names.class), "[[],[[]]]")).isEqualTo("[[],[[]]]");
        assertThat(this.adapters.of(Names.class).jsonSchema().toString())
                .isEqualTo("{\"$defs\":{\"Names\":{\"items\":{\"$ref\":\"#/$defs/Names\"},\"type\":\"array\"}},"
                        + "\"$ref\":\"#/$defs/Names\"}");
        assertThat(written(this.adapters.of(new TypeRef<Box<Names>>() {}), "{\"value\":[[]]}"))
                .isEqualTo("{\"value\":[[]],\"next\":null}");
    }

    @Test
    void aSealedInterfaceMayHaveATitle() {
        assertThat(this.adapters
                        .of(Words.class)
                        .jsonSchema()
                        .at("/$defs/Words/title")
                        .asString())
                .isEqualTo("Some words");
    }

    @Test
    void secretsInsideAreNeverShown() {
        assertThat(violations(this.adapters.of(Spoken.class), "{\"said\":[\"hidden\"],\"times\":\"x\"}")
                        .toString())
                .doesNotContain("hidden");
        assertThat(violations(this.adapters.of(Spoken.class), "{\"said\":[[\"hidden\"]]}")
                        .toString())
                .doesNotContain("hidden");
    }

    @Test
    void depthHasALimitThatIsSaid() {
        TypeAdapter<Json> adapter = this.adapters.of(Json.class);
        assertThat(adapter.validateJson(bytes("[".repeat(254) + "]".repeat(254))))
                .isInstanceOf(Validation.Valid.class);
        assertThat(violations(adapter, "[".repeat(255) + "]".repeat(255)))
                .extracting(Violation::type)
                .contains("recursion_depth_exceeded");
        assertThat(violations(this.adapters.of(Tree.class), "[".repeat(900) + "]".repeat(900)))
                .extracting(Violation::type, one -> one.loc().size())
                .containsExactly(tuple("recursion_depth_exceeded", 254));
    }

    @Test
    void aListThatHoldsItselfIsAnError() {
        List<Object> loop = new ArrayList<>();
        loop.add(loop);
        assertThat(((Validation.Invalid<Tree>) this.adapters.of(Tree.class).validateObject(loop)).violations())
                .extracting(Violation::type)
                .containsExactly("recursion_loop");
    }

    @ParameterizedTest
    @ValueSource(classes = {Around.class, Loop.class, Wrapped.class})
    void whatHasNoEndStopsTheStart(Class<?> type) {
        assertThatThrownBy(() -> this.adapters.of(type))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining("is around itself, so no value of it has an end");
    }

    @Test
    void typeArgumentsThatGrowStopTheStart() {
        assertThatThrownBy(() -> this.adapters.of(new TypeRef<Growing<String>>() {}))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining("grow without an end");
    }

    @Test
    void aRuleOnItStopsTheStart() {
        assertThatThrownBy(() -> this.adapters.of(Ruled.class))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining("does not fit its type");
    }

    @Test
    void aDefaultAndAnOptionalAreReadAsElsewhere() {
        TypeAdapter<Optional<Tree>> optional =
                this.adapters.of(TypeSpec.of(Tree.class).optional());
        assertThat(optional.validateJson(bytes("null")).orElseThrow()).isEmpty();
        assertThat(optional.validateJson(bytes("[[]]")).orElseThrow()).contains(new Tree(List.of(new Tree(List.of()))));
    }

    @Test
    void anAliasOfNothingButItselfHasANameThatEnds() {
        TypeAdapter<Chain> chain = this.adapters.of(Chain.class);
        assertThat(written(chain, "[[],[[]]]")).isEqualTo("[[],[[]]]");
        assertThat(violations(chain, "[[1]]")).extracting(Violation::loc).containsExactly(List.of(0, 0));
        assertThat(violations(this.adapters.of(Linked.class), "[1]"))
                .extracting(Violation::loc)
                .containsExactly(List.of("int"), List.of("list[...]", 0));
    }
}
