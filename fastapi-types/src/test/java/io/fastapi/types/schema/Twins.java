package io.fastapi.types.schema;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.types.constraint.Constraints;
import io.fastapi.types.model.Bounds;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.Example;
import io.fastapi.types.model.Extra;
import io.fastapi.types.model.MultipleOf;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.Title;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.TypeSpec;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The Java twins of the models in {@code src/test/pydantic/record_schemas.py}, by the names of the cases there. */
final class Twins {

    private Twins() {}

    static final Map<String, TypeSpec<?>> CASES = Map.ofEntries(
            Map.entry("scalars", TypeSpec.of(Scalars.class)),
            Map.entry("constrained", TypeSpec.of(Constrained.class)),
            Map.entry("ruled", TypeSpec.of(Ruled.class)),
            Map.entry("defaults", TypeSpec.of(Defaults.class)),
            Map.entry("documented", TypeSpec.of(Documented.class)),
            Map.entry("names", TypeSpec.of(Names.class)),
            Map.entry("forbid", TypeSpec.of(Forbid.class)),
            Map.entry("allow", TypeSpec.of(Allow.class)),
            Map.entry("computed", TypeSpec.of(Computed.class)),
            Map.entry("holds_computed", TypeSpec.of(HoldsComputed.class)),
            Map.entry("priced", TypeSpec.of(Priced.class)),
            Map.entry("owner", TypeSpec.of(Owner.class)),
            Map.entry("drawing", TypeSpec.of(Drawing.class)),
            Map.entry("tree", TypeSpec.of(Tree.class)),
            Map.entry("page_of_inner", TypeSpec.of(new TypeRef<Page<Inner>>() {})),
            Map.entry("page_of_lists", TypeSpec.of(new TypeRef<Page<List<Integer>>>() {})),
            Map.entry("page_of_pages", TypeSpec.of(new TypeRef<Page<Page<String>>>() {})),
            Map.entry("containers", TypeSpec.of(Containers.class)),
            Map.entry("int", TypeSpec.of(int.class)),
            Map.entry(
                    "constrained_int", TypeSpec.of(Integer.class).where(List.of(Constraints.ge(1), Constraints.lt(5)))),
            Map.entry("decimal", TypeSpec.of(BigDecimal.class).where(List.of(Constraints.maxDigits(3)))),
            Map.entry(
                    "optional_text",
                    TypeSpec.of(String.class)
                            .where(List.of(Constraints.maxLength(3)))
                            .optional()),
            Map.entry("list_of_models", TypeSpec.of(new TypeRef<List<Inner>>() {})),
            Map.entry("map_of_ints", TypeSpec.of(new TypeRef<Map<String, Integer>>() {})),
            Map.entry("pets", TypeSpec.of(Pet.class).list()),
            Map.entry("figure", TypeSpec.of(Figure.class)),
            Map.entry("color", TypeSpec.of(Color.class)),
            Map.entry("any", TypeSpec.of(Object.class)),
            Map.entry("bytes", TypeSpec.of(byte[].class)),
            Map.entry("json_text", TypeSpec.of(Integer.class).list().jsonText()),
            Map.entry("ruled_mail", TypeSpec.of(new TypeRef<@Email @Size(max = 30) String>() {})),
            Map.entry("bounded_text", TypeSpec.of(new TypeRef<@Bounds(ge = "a") @Size(max = 3) String>() {})),
            Map.entry("wide_float", TypeSpec.of(new TypeRef<@DecimalMax("1e22") Double>() {})));

    @Description("Colours of things.")
    enum Color {
        red,
        green
    }

    enum Level {
        LOW(1),
        HIGH(2);

        @JsonValue
        final int value;

        Level(int value) {
            this.value = value;
        }
    }

    record Scalars(
            String text,
            boolean flag,
            int whole,
            BigInteger big,
            double real,
            BigDecimal exact,
            byte[] raw,
            UUID id,
            URI link,
            LocalDate day,
            LocalTime clock,
            OffsetDateTime moment,
            Duration span,
            Inet4Address v4,
            Inet6Address v6,
            InetAddress ip,
            Path file,
            Object anything,
            Color color,
            Level level,
            Secret<String> secret) {}

    record Constrained(
            @Size(min = 1, max = 5) @Pattern(regexp = "^a.*z$")
            String name,

            @Min(1) @DecimalMax(value = "10", inclusive = false) @MultipleOf("2")
            int size,

            @Positive @DecimalMax("10.5") double ratio,
            @Digits(integer = 3, fraction = 2) @Positive BigDecimal price,
            @Size(min = 1, max = 3) List<@Size(min = 3) String> tags,
            @Size(max = 2) Set<Integer> unique,
            @Size(min = 1) Map<String, @DecimalMin(value = "0", inclusive = false) Integer> counts,
            @Email String mail,
            @Size(min = 4) Secret<String> pin,
            @Size(max = 8) byte[] chunk) {}

    record Ruled(
            @Email @Size(max = 30) @Pattern(regexp = "a") String mail,

            @Bounds(ge = "a", lt = "b") @Size(max = 3) @Pattern(regexp = "x")
            String word,

            @Size(max = 8) @Pattern(regexp = "a") Secret<String> pin,

            @DecimalMin(value = "1.5e-9", inclusive = false) @DecimalMax("1e22") @MultipleOf("1e3")
            double wide) {}

    record Defaults(
            @Default("3") int a,
            @Default("asc") String b,
            @Nullable String c,
            @Nullable @PositiveOrZero Integer d,
            @Default("[]") Set<String> e,
            @Default("[1, 2]") List<Integer> f,
            @Default("red") Color g,
            Optional<Color> h,
            @Default("1.10") BigDecimal i,
            @Default("2020-01-02") LocalDate j,
            @Default("true") boolean k,
            @Nullable Object l,
            @JsonProperty(required = true) @Nullable String m,
            @Default("10.5") double n,
            @Default("{\"x\": 1}") Map<String, Integer> o,
            @Default("[\"b\", \"a\"]") Set<String> p) {}

    @Title("The thing")
    @Description("A thing with words.")
    @Example("{\"size\": 1, \"inner\": {\"a\": 1}}")
    @SuppressWarnings("deprecation") // of the component, which is what is tested
    record Documented(
            @Title("Its size") @Description("How big") @Example("1") @Example("2") @Deprecated
            int size,

            @Description("What is inside") Inner inner,

            @Title("Perhaps") @Example("{\"a\": 1}") @Nullable
            Inner maybe) {}

    record Inner(int a) {}

    record Names(
            @JsonProperty("item_id") int itemId,
            int camelCase,
            @JsonProperty("item-query") int dashed,
            @JsonProperty("x2nd_part") int x2ndPart,
            @JsonProperty("HTTPCode") int httpCode) {}

    @Extra(Extra.Policy.FORBID)
    record Forbid(int a) {}

    record Allow(int a, @JsonAnySetter Map<String, Object> rest) {}

    record Computed(int a) {

        @JsonProperty("twice")
        int twice() {
            return 2;
        }
    }

    record HoldsComputed(Computed one, @Default("[]") List<Computed> many) {}

    record Priced(BigDecimal price) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Cat.class, name = "cat"),
        @JsonSubTypes.Type(
                value = Dog.class,
                names = {"dog", "hound"})
    })
    sealed interface Pet {}

    record Cat(int lives) implements Pet {}

    record Dog(boolean barks) implements Pet {}

    record Owner(Pet pet, List<Pet> pets, @Nullable Pet maybe) {}

    sealed interface Figure {}

    record Circle(double radius) implements Figure {}

    record Square(double side) implements Figure {}

    record Drawing(
            Figure figure,
            @Default("[]") List<Figure> figures,
            @Nullable Figure maybe) {}

    record Tree(
            String name,
            @Default("[]") List<Tree> children,
            @Nullable Tree parent) {}

    record Page<T>(List<T> items, @Nullable Page<T> next) {}

    record Containers(
            @JsonProperty("lists") List<List<Integer>> lists,
            @JsonProperty("any_list") List<Object> anyList,
            @JsonProperty("any_map") Map<String, Object> anyMap,
            @JsonProperty("by_int") Map<Integer, String> byInt,
            @JsonProperty("by_color") Map<Color, Inner> byColor,
            @JsonProperty("by_id") Map<UUID, Integer> byId,
            List<@Nullable Integer> gaps,
            Map<String, Inner> models) {}
}
