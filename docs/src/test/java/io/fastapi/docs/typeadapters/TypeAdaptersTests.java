package io.fastapi.docs.typeadapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.types.TypeAdapter;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.Validation;
import io.fastapi.types.Validation.Invalid;
import io.fastapi.types.Validation.Valid;
import io.fastapi.types.constraint.Constraints;
import io.fastapi.types.error.Violation;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.TypeSpec;
import io.fastapi.types.serialize.FieldFilter;
import io.fastapi.types.shape.UnsupportedTypeException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What the page about adapters shows is run here. */
class TypeAdaptersTests {

    // tag::item[]
    record Item(
            @NotBlank @Size(max = 100) String name,
            @Nullable String description,
            @Positive double price,
            @Nullable Double tax,
            @Default("[]") Set<String> tags) {}
    // end::item[]

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static <T> String written(TypeAdapter<T> adapter, T value) {
        return new String(adapter.toJson(value), StandardCharsets.UTF_8).replace('"', '\'');
    }

    @Test
    void adaptersValidateAndWrite() {
        byte[] body = json("{'name': 'Hammer', 'price': '9.5'}");
        // tag::adapter[]
        TypeAdapters adapters = TypeAdapters.defaults();
        TypeAdapter<Item> items = adapters.of(Item.class);

        Validation<Item> result = items.validateJson(body);
        if (result instanceof Valid<Item> valid) {
            byte[] json = items.toJson(valid.value());
        } else if (result instanceof Invalid<Item> invalid) {
            List<Violation> violations = invalid.violations();
        }
        // end::adapter[]
        Item hammer = new Item("Hammer", null, 9.5, null, Set.of());
        assertThat(result).isEqualTo(new Valid<>(hammer));
        assertThat(written(items, hammer))
                .isEqualTo("{'name':'Hammer','description':null,'price':9.5,'tax':null,'tags':[]}");
    }

    @Test
    void everyMistakeIsReported() {
        TypeAdapter<Item> items = TypeAdapters.defaults().of(Item.class);
        // tag::violations[]
        Invalid<Item> invalid = (Invalid<Item>) items.validateJson(json("{'name': ' ', 'price': -1, 'tags': 'new'}"));
        for (Violation violation : invalid.violations()) {
            System.out.println(violation.loc() + ": " + violation.msg());
        }
        // end::violations[]
        assertThat(invalid.violations())
                .extracting(violation -> violation.loc() + ": " + violation.msg())
                .containsExactly(
                        "[name]: String should have at least 1 character",
                        "[price]: Input should be greater than 0",
                        "[tags]: Input should be a valid set");
    }

    @Test
    void typesWithRulesNeedNoModel() {
        // tag::spec[]
        TypeSpec<List<String>> tags = TypeSpec.of(String.class)
                .where(List.of(Constraints.minLength(3)))
                .list()
                .where(List.of(Constraints.minItems(1)));
        TypeAdapter<List<String>> adapter = TypeAdapters.defaults().of(tags);
        TypeAdapter<List<String>> same =
                TypeAdapters.defaults().of(new TypeRef<@Size(min = 1) List<@Size(min = 3) String>>() {});
        // end::spec[]
        assertThat(adapter.validateJson(json("['ab']"))).isInstanceOf(Invalid.class);
        assertThat(same.validateJson(json("['ab']"))).isInstanceOf(Invalid.class);
        assertThat(same.validateJson(json("[]"))).isInstanceOf(Invalid.class);
        assertThat(same.validateJson(json("['abc']"))).isEqualTo(new Valid<>(List.of("abc")));
    }

    @Test
    void namesComeFromTheMapper() {
        // tag::mapper[]
        JsonMapper mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        TypeAdapters adapters = TypeAdapters.of(mapper);
        // end::mapper[]
        record Product(int productId) {}
        assertThat(adapters.of(Product.class).validateJson(json("{'product_id': 1}")))
                .isEqualTo(new Valid<>(new Product(1)));
    }

    @Test
    void filtersChooseWhatIsWritten() {
        TypeAdapter<Item> items = TypeAdapters.defaults().of(Item.class);
        // tag::filter[]
        TypeAdapter<Item> brief = items.filter(FieldFilter.none().include("name", "price"));
        TypeAdapter<Item> dense = items.filter(FieldFilter.none().excludeNone().excludeDefaults());
        // end::filter[]
        Item hammer = new Item("Hammer", null, 9.5, null, Set.of());
        assertThat(written(brief, hammer)).isEqualTo("{'name':'Hammer','price':9.5}");
        assertThat(written(dense, hammer)).isEqualTo("{'name':'Hammer','price':9.5}");
    }

    @Test
    void untypedValuesArePythons() {
        // tag::untyped[]
        byte[] json = TypeAdapters.defaults()
                .untyped()
                .toJson(Map.of("price", new BigDecimal("1.10"), "length", Duration.ofMinutes(90)));
        // end::untyped[]
        assertThat(new String(json, StandardCharsets.UTF_8)).contains("\"price\":1.1", "\"length\":5400.0");
    }

    // tag::mistake[]
    record Mistaken(
            @Size(max = 3) int number, @Default("ten") int limit) {}
    // end::mistake[]

    @Test
    void mistakesAreFoundWhenTheAdapterIsMade() {
        assertThatThrownBy(() -> TypeAdapters.defaults().of(Mistaken.class))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessage("The rule @Size on Mistaken.number does not fit its type. "
                        + "Fix: write @Min or @Max, in code ge(..) or le(..), which are for numbers, or change the type\n"
                        + "The default ten of Mistaken.limit is not JSON. Fix: write a number, @Default(\"1\")");
    }

    @Test
    void patternsSearch() {
        TypeAdapters adapters = TypeAdapters.defaults();
        TypeSpec<String> somewhere = TypeSpec.of(String.class).where(List.of(Constraints.pattern("\\d{2}")));
        TypeSpec<String> whole = TypeSpec.of(String.class).where(List.of(Constraints.pattern("^\\d{2}$")));
        assertThat(adapters.of(somewhere).validateText("ab12cd")).isInstanceOf(Valid.class);
        assertThat(adapters.of(whole).validateText("ab12cd")).isInstanceOf(Invalid.class);
        assertThat(adapters.of(whole).validateText("\u0661\u0662")).isInstanceOf(Valid.class);
    }
}
