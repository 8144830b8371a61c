package io.fastapi.types;

import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.minLength;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.fastapi.types.error.Violation;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Patch;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.TypeSpec;
import io.fastapi.types.model.Validated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user sees of validation: values, and every error with its place. */
class TypeAdapterValidationTests {

    private final TypeAdapters adapters = TypeAdapters.defaults();

    record Item(
            @NotBlank @Size(max = 10) String name,
            @Nullable String description,
            @Positive double price,
            Optional<Double> tax,
            @Default("[]") Set<String> tags) {}

    record Order(int id, List<Item> items, Map<String, Integer> counts) {}

    record Tree(String name, @Default("[]") List<Tree> children) {}

    record Shelf(Map<String, Shelf> below) {}

    record Change(Patch<String> name, Patch<Double> price) {}

    record Login(String user, Secret<String> password) {}

    record Range(int from, int to) {

        Range {
            if (from > to) {
                throw new IllegalArgumentException("from must not be greater than to");
            }
        }
    }

    @Test
    void validJsonBecomesARecord() {
        Validation<Item> result =
                this.adapters.of(Item.class).validateJson(json("{'name':'Foo','price':'1.5','tags':['a','b','a']}"));
        assertThat(result.orElseThrow()).isEqualTo(new Item("Foo", null, 1.5, Optional.empty(), Set.of("a", "b")));
    }

    @Test
    void everyErrorIsReportedInTheOrderOfTheFields() {
        assertThat(errors(Order.class, "{'items':[{'price':-1},3,{'name':'x','price':1}],'counts':{'a':'b'},'id':1.5}"))
                .containsExactly(
                        "int_from_float [id] Input should be a valid integer, got a number with a fractional part {}",
                        "missing [items, 0, name] Field required {}",
                        "greater_than [items, 0, price] Input should be greater than 0 {gt=0.0}",
                        "model_attributes_type [items, 1] Input should be a valid dictionary or object to extract fields"
                                + " from {}",
                        "int_parsing [counts, a] Input should be a valid integer, unable to parse string as an integer"
                                + " {}");
    }

    @Test
    void aMissingFieldShowsItsParent() {
        Validation<Range> result = this.adapters.of(Range.class).validateJson(json("{'from':1}"));
        assertThat(violations(result).get(0).input()).isEqualTo(Map.of("from", 1L));
    }

    @Test
    void malformedJsonIsReportedAsPythonDoes() {
        Validation<Range> result = this.adapters.of(Range.class).validateJson(json("{'from':1,}"));
        assertThat(((Validation.Invalid<Range>) result).kind()).isEqualTo(Validation.Kind.SYNTAX);
        assertThat(violations(result))
                .containsExactly(new Violation(
                        "json_invalid",
                        List.of(10),
                        "JSON decode error",
                        Map.of(),
                        Map.of("error", "Expecting property name enclosed in double quotes")));
    }

    @Test
    void aConstructorMayRefuse() {
        assertThat(errors(Range.class, "{'from':2,'to':1}"))
                .containsExactly("value_error [] Value error, from must not be greater than to {error={}}");
    }

    @Test
    void recursiveModelsNest() {
        Tree tree = this.adapters
                .of(Tree.class)
                .validateJson(json("{'name':'a','children':[{'name':'b'}]}"))
                .orElseThrow();
        assertThat(tree).isEqualTo(new Tree("a", List.of(new Tree("b", List.of()))));
        assertThat(errors(Tree.class, "{'name':'a','children':[{'name':1}]}"))
                .containsExactly("string_type [children, 0, name] Input should be a valid string {}");
    }

    @Test
    void aListOfModelsThatHoldTheSameListIsReadToItsEnd() {
        TypeAdapter<List<Tree>> trees = TypeAdapters.defaults().of(new TypeRef<List<Tree>>() {});
        TypeAdapter<Map<String, Shelf>> shelves = TypeAdapters.defaults().of(new TypeRef<Map<String, Shelf>>() {});

        assertThat(((Validation.Invalid<?>) trees.validateJson(json("[{'name':'a','children':[{'name':1},5]}]")))
                        .violations())
                .extracting(Violation::loc)
                .containsExactly(List.of(0, "children", 0, "name"), List.of(0, "children", 1));
        assertThat(((Validation.Invalid<?>) shelves.validateJson(json("{'a':{'below':{'b':{'below':{}}, 'c':{}}}}")))
                        .violations())
                .extracting(Violation::loc)
                .containsExactly(List.of("a", "below", "c", "below"));
    }

    @Test
    void aPatchTellsLeftOutFromNull() {
        Change change = this.adapters
                .of(Change.class)
                .validateJson(json("{'price':null}"))
                .orElseThrow();
        assertThat(change).isEqualTo(new Change(Patch.omitted(), Patch.of(null)));
    }

    @Test
    void fieldsSetAreKnown() {
        Validated<Item> item = this.adapters
                .of(new TypeRef<Validated<Item>>() {})
                .validateJson(json("{'name':'Foo','price':1,'other':2}"))
                .orElseThrow();
        assertThat(item.fieldsSet()).containsExactly("name", "price");
    }

    @Test
    void secretsAreNotShown() {
        Validation<Login> result = this.adapters.of(Login.class).validateJson(json("{'password':'hunter2'}"));
        assertThat(result.toString()).doesNotContain("hunter2");
        assertThat(this.adapters
                        .of(Login.class)
                        .validateJson(json("{'password':['hunter2'],'user':1}"))
                        .toString())
                .doesNotContain("hunter2");
    }

    @Test
    void aSpecAddsRules() {
        TypeSpec<List<String>> spec =
                TypeSpec.of(String.class).where(List.of(minLength(2))).list();
        assertThat(violations(this.adapters.of(spec).validateObject(List.of("abc", "a"))))
                .extracting(Violation::type, Violation::loc)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("string_too_short", List.of(1)));
        assertThat(this.adapters
                        .of(TypeSpec.of(int.class).where(List.of(ge(3))))
                        .validateText("4")
                        .orElseThrow())
                .isEqualTo(4);
    }

    record ItemOut(String name, Optional<Double> tax) {}

    @Test
    void anotherRecordIsProjected() {
        Item item = new Item("Foo", null, 1.5, Optional.of(0.5), Set.of());
        assertThat(this.adapters.of(ItemOut.class).validateObject(item).orElseThrow())
                .isEqualTo(new ItemOut("Foo", Optional.of(0.5)));
        assertThat(this.adapters.of(Item.class).validateObject(item).orElseThrow())
                .isSameAs(item);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Leaf.class, name = "leaf"),
        @JsonSubTypes.Type(value = Branch.class, name = "branch")
    })
    sealed interface Node permits Leaf, Branch {}

    record Leaf(int value) implements Node {}

    record Branch(List<Node> nodes, @Nullable Node extra) implements Node {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind':'branch','nodes':[{'kind':'leaf','value':1},{'x':[{}],'value':2,'kind':'leaf'}],'extra':null}",
                "{'nodes':[{'value':1,'kind':'leaf'},{'kind':'leaf','y':{'kind':'branch'},'value':2}],'kind':'branch'}",
                "{'kind':'leaf','value':3,'nodes':[{'kind':'leaf','value':1},{'kind':'leaf','value':'2'}],'kind':'branch'}"
            })
    void aTagMayStandAnywhere(String json) {
        assertThat(this.adapters.of(Node.class).validateJson(json(json)).orElseThrow())
                .isEqualTo(new Branch(List.of(new Leaf(1), new Leaf(2)), null));
    }

    @Test
    void tagsAreInTheLocation() {
        assertThat(errors(Node.class, "{'kind':'branch','nodes':[{},{'kind':'leaf'},{'kind':1},7]}"))
                .containsExactly(
                        "union_tag_not_found [branch, nodes, 0] Unable to extract tag using discriminator 'kind'"
                                + " {discriminator='kind'}",
                        "missing [branch, nodes, 1, leaf, value] Field required {}",
                        "union_tag_invalid [branch, nodes, 2] Input tag '1' found using 'kind' does not match any of the"
                                + " expected tags: 'leaf', 'branch'"
                                + " {discriminator='kind', tag=1, expected_tags='leaf', 'branch'}",
                        "model_attributes_type [branch, nodes, 3] Input should be a valid dictionary or object to extract"
                                + " fields from {}");
    }

    private <T> List<String> errors(Class<T> type, String text) {
        return violations(this.adapters.of(type).validateJson(json(text))).stream()
                .map(v -> v.type() + " " + v.loc() + " " + v.msg() + " " + v.ctx())
                .toList();
    }

    private static <T> List<Violation> violations(Validation<T> result) {
        return ((Validation.Invalid<T>) result).violations();
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void halfAPairOfSurrogatesIsNoText() {
        TypeAdapter<byte[]> bytes = TypeAdapters.defaults().of(byte[].class);
        assertThat(((Validation.Invalid<byte[]>) bytes.validateObject("a\ud800")).violations())
                .extracting(Violation::type)
                .containsExactly("string_unicode");
        assertThat(bytes.validateObject("\ud83d\ude00").orElseThrow()).hasSize(4);
    }
}
