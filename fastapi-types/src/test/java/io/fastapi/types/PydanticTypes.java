package io.fastapi.types;

import static io.fastapi.types.constraint.Constraints.*;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Extra;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.TypeSpec;
import io.fastapi.types.model.Union;
import io.fastapi.types.shape.Scalar;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.shape.Telling;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
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
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types of {@code src/test/pydantic/record_answers.py}, in Java. */
final class PydanticTypes {

    enum Color {
        @JsonProperty("red")
        RED,
        @JsonProperty("green")
        GREEN,
        @JsonProperty("light blue")
        LIGHT_BLUE
    }

    enum Level {
        LOW(1),
        HIGH(2),
        TOP(10);

        private final int value;

        Level(int value) {
            this.value = value;
        }

        @JsonValue
        int value() {
            return this.value;
        }
    }

    enum Kind {
        TEXT("a"),
        ONE(1),
        HALF(0.5);

        private final Object value;

        Kind(Object value) {
            this.value = value;
        }

        @JsonValue
        Object value() {
            return this.value;
        }
    }

    enum Gap {
        TEXT("a"),
        ONE(1),
        NOTHING(null);

        private final @Nullable Object value;

        Gap(@Nullable Object value) {
            this.value = value;
        }

        @JsonValue
        @Nullable
        Object value() {
            return this.value;
        }
    }

    private static final Map<String, String> PATTERNS = Map.ofEntries(
            Map.entry("case", "(?i)^ab$"),
            Map.entry("case_beyond_ascii", "(?i)^[é-ü]k$"),
            Map.entry("letters", "^\\p{L}+$"),
            Map.entry("no_letters", "^\\P{L}+$"),
            Map.entry("greek", "\\p{Greek}"),
            Map.entry("dot", "^a.c$"),
            Map.entry("dotall", "(?s)^a.c$"),
            Map.entry("lines", "(?m)^b$"),
            Map.entry("end", "b$"),
            Map.entry("absolute", "\\Aab\\z"),
            Map.entry("named", "^(?P<y>\\d{4})-(?P<m>\\d\\d)$"),
            Map.entry("posix", "^[[:alpha:]]+$"),
            Map.entry("posix_not", "[[:^digit:]]"),
            Map.entry("only_letters", "^[^\\W\\d_]+$"),
            Map.entry("choice", "^(?:a|b|)$"),
            Map.entry("empty", ""),
            Map.entry("lazy", "^a+?b$"),
            Map.entry("hex", "^\\x41\\u{42}\\u0043$"),
            Map.entry("escaped", "^\\.\\*\\[\\]\\-\\/$"),
            Map.entry("flags_in_group", "^(?i:a)b$"),
            Map.entry("at_least", "^a{2,}$"),
            Map.entry("braces", "^\\{x\\}$"),
            Map.entry("controls", "^\\t\\n\\v\\f\\r$"),
            Map.entry("no_digits", "^\\D+$"),
            Map.entry("dash", "^[a-]+$"),
            Map.entry("bracket", "^[]a]+$"),
            Map.entry("ungreedy", "(?U)^a+b$"),
            Map.entry("long_hex", "^\\U0001F600?[\\u{61}-\\u{7A}]c$"));

    enum One {
        @JsonProperty("only'one")
        ONLY
    }

    record Item(
            String name,
            double price,
            @Nullable Double tax,
            @Default("[]") List<String> tags) {}

    @Extra(Extra.Policy.FORBID)
    record Strict(BigInteger id, @Default("false") boolean flag) {}

    record Aliased(
            @JsonProperty("firstName") String first,
            @JsonProperty("second-value") @Default("2") BigInteger second) {}

    record Ruled(
            @Size(min = 2, max = 5) String name,

            @Min(0) @DecimalMax(value = "150", inclusive = false)
            BigInteger age,

            @Positive @Default("1.0") double score,
            @Nullable LocalDate when) {}

    record Nested(
            UUID id,
            Item item,
            @Default("[]") List<Item> others,
            @Default("{}") @JsonProperty("by_name") Map<String, Strict> byName) {}

    record Tree(String name, @Default("[]") List<Tree> children) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Cat.class, name = "cat"),
        @JsonSubTypes.Type(
                value = Dog.class,
                names = {"dog", "hound"})
    })
    sealed interface Pet permits Cat, Dog {}

    record Cat(BigInteger lives) implements Pet {}

    record Dog(String name, @Nullable BigInteger age) implements Pet {}

    sealed interface SmallOrTexts permits Small, Texts {}

    record Small(BigInteger a) implements SmallOrTexts {}

    record Big(BigInteger a, @Default("0") BigInteger b) {}

    record Texts(String a) implements SmallOrTexts {}

    record Owner(
            Pet pet,
            @Default("[]") List<Pet> pets,
            @Nullable SmallOrTexts any) {}

    record Box<T>(T value, @Default("[]") List<T> more) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Point(BigInteger x, @Min(0) BigInteger y) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Mixed(String name, @Nullable Double size, boolean known) {}

    record Line(
            Point start, @Nullable Point end, @Default("[]") List<Mixed> labels) {}

    record Loose(
            @Union({BigInteger.class, String.class}) Object id,

            @Union({BigInteger.class, double.class}) @Default("1")
            Number size,

            @Default("[]") List<@Union({LocalDate.class, String.class}) Object> days,
            @Nullable @Union({boolean.class, double.class}) Object tag) {}

    private final TypeAdapters adapters = TypeAdapters.defaults();
    private final Map<String, Shape> shapes = new LinkedHashMap<>();

    static Map<String, Shape> shapes() {
        PydanticTypes types = new PydanticTypes();
        types.scalars();
        types.ruled();
        types.containers();
        types.models();
        types.unions();
        types.generics();
        types.declaredUnions();
        types.tuplesAndRules();
        types.leftToRight();
        types.multiples();
        types.keys();
        types.patterns();
        return types.shapes;
    }

    private <T> Shape of(Class<T> type) {
        return this.adapters.shape(TypeSpec.of(type));
    }

    private Shape of(TypeRef<?> type) {
        return this.adapters.shape(TypeSpec.of(type));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the rules are only read
    private final <T> Shape of(Class<T> type, Constraint<? super T>... rules) {
        return this.adapters.shape(TypeSpec.of(type).where(Arrays.asList(rules)));
    }

    private void scalars() {
        this.shapes.put("any", of(Object.class));
        this.shapes.put("str", of(String.class));
        this.shapes.put("int", of(BigInteger.class));
        this.shapes.put("float", of(double.class));
        this.shapes.put("bool", of(boolean.class));
        this.shapes.put("decimal", of(BigDecimal.class));
        this.shapes.put("bytes", of(byte[].class));
        this.shapes.put("date", of(LocalDate.class));
        this.shapes.put("datetime", of(OffsetDateTime.class));
        this.shapes.put("time", of(OffsetTime.class));
        this.shapes.put("timedelta", of(Duration.class));
        this.shapes.put("uuid", of(UUID.class));
        this.shapes.put("url", of(URI.class));
        this.shapes.put("path", of(Path.class));
        this.shapes.put("ipv4", of(Inet4Address.class));
        this.shapes.put("ipv6", of(Inet6Address.class));
        this.shapes.put("email", of(String.class, email()));
        this.shapes.put("secret", of(new TypeRef<Secret<String>>() {}));
        this.shapes.put("secret_min3", new Shape.SecretShape(of(String.class), List.of(minLength(3))));
        this.shapes.put(
                "json_ints",
                this.adapters.shape(TypeSpec.of(BigInteger.class).list().jsonText()));
        this.shapes.put("color", of(Color.class));
        this.shapes.put("level", of(Level.class));
        this.shapes.put("one", of(One.class));
        this.shapes.put("literal", Shape.LiteralShape.of(List.of("a", "b's", "c")));
        this.shapes.put(
                "opt_int", this.adapters.shape(TypeSpec.of(BigInteger.class).optional()));
        this.shapes.put("opt_str", this.adapters.shape(TypeSpec.of(String.class).optional()));
    }

    private void ruled() {
        this.shapes.put("str_strict", of(String.class, strict()));
        this.shapes.put("int_strict", of(BigInteger.class, strict()));
        this.shapes.put("float_strict", of(Double.class, strict()));
        this.shapes.put("bool_strict", of(Boolean.class, strict()));
        this.shapes.put("date_strict", of(LocalDate.class, strict()));
        this.shapes.put("str_2_4", of(String.class, minLength(2), maxLength(4)));
        this.shapes.put("str_1", of(String.class, minLength(1)));
        this.shapes.put("str_max1", of(String.class, maxLength(1)));
        this.shapes.put("str_pattern", of(String.class, pattern("^a+b?$")));
        this.shapes.put("str_pattern_find", of(String.class, pattern("[0-9]{2}")));
        this.shapes.put("str_all", of(String.class, minLength(2), maxLength(4), pattern("^[a-z]*$")));
        this.shapes.put("str_strip", of(String.class, strip(), minLength(2)));
        this.shapes.put("str_lower", of(String.class, toLower(), pattern("^[a-z]+$")));
        this.shapes.put("str_upper", of(String.class, toUpper(), maxLength(3)));
        this.shapes.put("int_gt0", of(BigInteger.class, gt(0)));
        this.shapes.put("int_ge3_le7", of(BigInteger.class, ge(3), le(7)));
        this.shapes.put("int_lt_mult", of(BigInteger.class, lt(100), multipleOf(5)));
        this.shapes.put("float_gt0", of(Double.class, gt(0)));
        this.shapes.put("float_ge_le", of(Double.class, ge(-1.5), le(1e16)));
        this.shapes.put("float_finite", of(Double.class, finite()));
        this.shapes.put("float_mult", of(Double.class, multipleOf(0.5)));
        this.shapes.put("decimal_3_1", of(BigDecimal.class, maxDigits(3), decimalPlaces(1)));
        this.shapes.put("decimal_max4", of(BigDecimal.class, maxDigits(4)));
        this.shapes.put("decimal_places2", of(BigDecimal.class, decimalPlaces(2)));
        this.shapes.put("decimal_bounds", of(BigDecimal.class, ge(new BigDecimal("3.50")), lt(new BigDecimal("100"))));
        this.shapes.put("decimal_mult", of(BigDecimal.class, multipleOf(new BigDecimal("0.25"))));
        this.shapes.put("date_ge", of(LocalDate.class, ge(LocalDate.of(2020, 1, 1)), lt(LocalDate.of(2021, 1, 1))));
    }

    private void containers() {
        TypeSpec<BigInteger> integer = TypeSpec.of(BigInteger.class);
        TypeSpec<String> text = TypeSpec.of(String.class);
        this.shapes.put("list_int", this.adapters.shape(integer.list()));
        this.shapes.put("list_strict", this.adapters.shape(integer.list().where(List.of(strict()))));
        this.shapes.put("list_str", this.adapters.shape(text.list()));
        this.shapes.put("list_any", of(new TypeRef<List<Object>>() {}));
        this.shapes.put("list_opt", this.adapters.shape(integer.optional().list()));
        this.shapes.put("list_2_3", this.adapters.shape(integer.list().where(List.of(minItems(2), maxItems(3)))));
        this.shapes.put("list_min1", this.adapters.shape(text.list().where(List.of(minItems(1)))));
        this.shapes.put("set_int", this.adapters.shape(integer.set()));
        this.shapes.put("set_str_2", this.adapters.shape(text.set().where(List.of(minItems(2), maxItems(2)))));
        this.shapes.put("bytes_2_3", bytes(new Constraint.MinLength<>(2), new Constraint.MaxLength<>(3)));
        this.shapes.put(
                "dict_1_2",
                new Shape.MapShape(
                        Map.class,
                        of(String.class),
                        of(BigInteger.class),
                        List.of(new Constraint.MinLength<>(1), new Constraint.MaxLength<>(2))));
        this.shapes.put("list_list", this.adapters.shape(integer.list().list()));
        this.shapes.put("dict_str_int", of(new TypeRef<Map<String, BigInteger>>() {}));
        this.shapes.put("dict_int_str", of(new TypeRef<Map<BigInteger, String>>() {}));
        this.shapes.put("dict_date", of(new TypeRef<Map<LocalDate, List<BigInteger>>>() {}));
        this.shapes.put("dict_color", of(new TypeRef<Map<Color, Boolean>>() {}));
        this.shapes.put("none", of(Void.class));
        this.shapes.put("list_none", of(new TypeRef<List<Void>>() {}));
        this.shapes.put("dict_none", of(new TypeRef<Map<String, Void>>() {}));
        this.shapes.put("dict_any", of(new TypeRef<Map<String, Object>>() {}));
    }

    private static Shape bytes(Constraint<?>... rules) {
        return new Shape.ScalarShape(Scalar.BYTES, byte[].class, List.of(rules));
    }

    private void models() {
        this.shapes.put("item", of(Item.class));
        this.shapes.put("list_item", this.adapters.shape(TypeSpec.of(Item.class).list()));
        this.shapes.put("opt_item", this.adapters.shape(TypeSpec.of(Item.class).optional()));
        this.shapes.put("strict", of(Strict.class));
        this.shapes.put("aliased", of(Aliased.class));
        this.shapes.put("ruled", of(Ruled.class));
        this.shapes.put("nested", of(Nested.class));
        this.shapes.put("tree", of(Tree.class));
        this.shapes.put("pet", of(Pet.class));
        this.shapes.put("owner", of(Owner.class));
    }

    private void union(String name, Shape... members) {
        List<Shape.UnionShape.Member> list = Stream.of(members)
                .map(shape -> new Shape.UnionShape.Member(List.of(), shape))
                .toList();
        this.shapes.put(name, new Shape.UnionShape(Object.class, name, list, Telling.BY_FIT));
    }

    private Shape shape(String name) {
        return this.shapes.get(name);
    }

    private void generics() {
        this.shapes.put("box_int", of(new TypeRef<Box<BigInteger>>() {}));
        this.shapes.put("box_str", of(new TypeRef<Box<String>>() {}));
        this.shapes.put("box_opt", of(new TypeRef<Box<@Nullable BigInteger>>() {}));
        this.shapes.put("box_item", of(new TypeRef<Box<Item>>() {}));
        this.shapes.put("box_opt_item", of(new TypeRef<Box<@Nullable Item>>() {}));
        this.shapes.put("box_list", of(new TypeRef<Box<List<BigInteger>>>() {}));
        this.shapes.put("box_box", of(new TypeRef<Box<Box<BigInteger>>>() {}));
        this.shapes.put("box_union", of(new TypeRef<Box<@Union({BigInteger.class, String.class}) Object>>() {}));
        this.shapes.put("box_point", of(new TypeRef<Box<Point>>() {}));
        this.shapes.put("box_date", of(new TypeRef<Box<LocalDate>>() {}));
        this.shapes.put("box_none", of(new TypeRef<Box<Void>>() {}));
        this.shapes.put("dict_box", of(new TypeRef<Map<String, Box<Boolean>>>() {}));
        this.shapes.put("list_opt_item", of(new TypeRef<List<@Nullable Item>>() {}));
        this.shapes.put("dict_opt", of(new TypeRef<Map<String, @Nullable BigInteger>>() {}));
        this.shapes.put("opt_list_opt", of(new TypeRef<Optional<List<@Nullable String>>>() {}));
    }

    private void declaredUnions() {
        this.shapes.put("loose", of(Loose.class));
        this.shapes.put("float_or_bool", of(new TypeRef<@Union({double.class, boolean.class}) Object>() {}));
        this.shapes.put("bool_or_str", of(new TypeRef<@Union({boolean.class, String.class}) Object>() {}));
        this.shapes.put(
                "int_float_str", of(new TypeRef<@Union({BigInteger.class, double.class, String.class}) Object>() {}));
        this.shapes.put("date_or_str", of(new TypeRef<@Union({LocalDate.class, String.class}) Object>() {}));
        this.shapes.put("uuid_or_int", of(new TypeRef<@Union({UUID.class, BigInteger.class}) Object>() {}));
        this.shapes.put("decimal_or_str", of(new TypeRef<@Union({BigDecimal.class, String.class}) Object>() {}));
        this.shapes.put(
                "time_or_datetime", of(new TypeRef<@Union({OffsetTime.class, OffsetDateTime.class}) Object>() {}));
        this.shapes.put(
                "opt_int_or_str", of(new TypeRef<@Nullable @Union({BigInteger.class, String.class}) Object>() {}));
        this.shapes.put("list_str_or_str", of(new TypeRef<@Union({String[].class, String.class}) Object>() {}));
        this.shapes.put("list_int_or_item", of(new TypeRef<@Union({BigInteger[].class, Item.class}) Object>() {}));
        this.shapes.put("point_or_str", of(new TypeRef<@Union({Point.class, String.class}) Object>() {}));
        this.shapes.put("point_or_list", of(new TypeRef<@Union({Point.class, BigInteger[].class}) Object>() {}));
    }

    private void tuplesAndRules() {
        this.shapes.put("point", of(Point.class));
        this.shapes.put("mixed", of(Mixed.class));
        this.shapes.put("list_point", of(new TypeRef<List<Point>>() {}));
        this.shapes.put("dict_point", of(new TypeRef<Map<String, Point>>() {}));
        this.shapes.put("opt_point", of(new TypeRef<Optional<Point>>() {}));
        this.shapes.put("line", of(Line.class));
        this.shapes.put("int_literal", of(BigInteger.class, oneOf(1, 2, 10)));
        Shape two = of(BigInteger.class, oneOf(1, 2));
        union("int_literal_or_str", two, shape("str"));
        TypeSpec<BigInteger> integer = TypeSpec.of(BigInteger.class);
        this.shapes.put(
                "json_min2", this.adapters.shape(integer.list().jsonText().where(List.of(minItems(2)))));
        this.shapes.put(
                "json_inner2",
                this.adapters.shape(integer.list().where(List.of(minItems(2))).jsonText()));
        this.shapes.put("json_ge2", this.adapters.shape(integer.jsonText().where(List.of(ge(2), lt(10)))));
        this.shapes.put("word", of(String.class, pattern("^\\w+$")));
        this.shapes.put("digits", of(String.class, pattern("^\\d{1,3}$")));
        this.shapes.put("http_url", of(URI.class, httpUrl()));
        this.shapes.put("no_space", of(String.class, pattern("^\\S+$")));
    }

    private void leftToRight() {
        this.shapes.put(
                "str_or_int_left",
                of(
                        new TypeRef<
                                @Union(
                                        value = {String.class, BigInteger.class},
                                        leftToRight = true)
                                Object>() {}));
        this.shapes.put(
                "int_or_str_left",
                of(
                        new TypeRef<
                                @Union(
                                        value = {BigInteger.class, String.class},
                                        leftToRight = true)
                                Object>() {}));
        this.shapes.put(
                "float_or_int_left",
                of(
                        new TypeRef<
                                @Union(
                                        value = {double.class, BigInteger.class},
                                        leftToRight = true)
                                Object>() {}));
        this.shapes.put(
                "bool_or_int_or_str_left",
                of(
                        new TypeRef<
                                @Union(
                                        value = {boolean.class, BigInteger.class, String.class},
                                        leftToRight = true)
                                Object>() {}));
        this.shapes.put(
                "date_or_str_left",
                of(
                        new TypeRef<
                                @Union(
                                        value = {LocalDate.class, String.class},
                                        leftToRight = true)
                                Object>() {}));
        this.shapes.put(
                "small_or_big_left",
                of(
                        new TypeRef<
                                @Union(
                                        value = {Small.class, Big.class},
                                        leftToRight = true)
                                Object>() {}));
        this.shapes.put(
                "list_of_left",
                of(
                        new TypeRef<
                                List<
                                        @Union(
                                                value = {BigInteger.class, double.class, String.class},
                                                leftToRight = true)
                                        Object>>() {}));
        this.shapes.put(
                "opt_left",
                of(
                        new TypeRef<
                                @Nullable
                                @Union(
                                        value = {BigInteger.class, String.class},
                                        leftToRight = true)
                                Object>() {}));
    }

    private void multiples() {
        this.shapes.put("int_mult7", of(BigInteger.class, multipleOf(7)));
        this.shapes.put("int_mult_huge", of(BigInteger.class, multipleOf(BigInteger.TEN.pow(20))));
        this.shapes.put("float_mult_tenth", of(Double.class, multipleOf(0.1)));
        this.shapes.put("float_mult3", of(Double.class, multipleOf(3)));
        this.shapes.put("float_mult_tiny", of(Double.class, multipleOf(1e-7)));
        this.shapes.put("float_mult_huge", of(Double.class, multipleOf(1e300)));
        this.shapes.put("decimal_mult_tenth", of(BigDecimal.class, multipleOf(new BigDecimal("0.1"))));
        this.shapes.put("int_literal_signed", of(BigInteger.class, oneOf(-1, 0, 1_000_000_000_000L)));
        this.shapes.put("kind", of(Kind.class));
        this.shapes.put("gap", of(Gap.class));
        this.shapes.put("gap_or_null", of(new TypeRef<@Nullable Gap>() {}));
        this.shapes.put("list_gap", of(new TypeRef<List<Gap>>() {}));
        this.shapes.put("list_literal", of(new TypeRef<List<@Literal({"a", "b"}) String>>() {}));
        this.shapes.put("set_color", of(new TypeRef<Set<Color>>() {}));
    }

    private void keys() {
        this.shapes.put("dict_float", of(new TypeRef<Map<Double, BigInteger>>() {}));
        this.shapes.put("dict_bool", of(new TypeRef<Map<Boolean, BigInteger>>() {}));
        this.shapes.put("dict_uuid", of(new TypeRef<Map<UUID, BigInteger>>() {}));
        this.shapes.put("dict_decimal", of(new TypeRef<Map<BigDecimal, BigInteger>>() {}));
        this.shapes.put("dict_level", of(new TypeRef<Map<Level, BigInteger>>() {}));
        this.shapes.put("dict_ruled", of(new TypeRef<Map<@Size(min = 2) String, @Positive BigInteger>>() {}));
        this.shapes.put("ip", of(InetAddress.class));
    }

    private void patterns() {
        PATTERNS.forEach((name, regex) -> this.shapes.put("pattern_" + name, of(String.class, pattern(regex))));
    }

    private void unions() {
        union("int_or_str", shape("int"), shape("str"));
        union("str_or_int", shape("str"), shape("int"));
        union("int_or_float", shape("int"), shape("float"));
        union("float_or_int", shape("float"), shape("int"));
        union("bool_or_int", shape("bool"), shape("int"));
        union("int_or_bool", shape("int"), shape("bool"));
        this.shapes.put("int_or_bool_or_null", new Shape.NullableShape(shape("int_or_bool"), true));
        union("date_or_datetime", shape("date"), shape("datetime"));
        union("list_or_int", shape("list_int"), shape("int"));
        this.shapes.put(
                "list_union", new Shape.SequenceShape(Shape.Sequence.LIST, List.class, shape("int_or_str"), List.of()));
        this.shapes.put("dict_union", new Shape.MapShape(Map.class, shape("str"), shape("int_or_float"), List.of()));
        union("ruled_union", of(BigInteger.class, gt(3)), of(String.class, minLength(2)), of(Double.class, lt(0)));
        union("color_or_level", shape("color"), shape("level"));
        union("item_or_strict", shape("item"), shape("strict"));
        union("small_or_big", of(Small.class), of(Big.class));
        union("big_or_small", of(Big.class), of(Small.class));
        union("small_or_texts", of(Small.class), of(Texts.class));
        union("item_or_str", shape("item"), shape("str"));
        this.shapes.put(
                "list_small_or_texts",
                new Shape.SequenceShape(Shape.Sequence.LIST, List.class, shape("small_or_texts"), List.of()));
        Shape first = new Shape.SequenceShape(Shape.Sequence.LIST, List.class, shape("int_or_bool"), List.of());
        union(
                "union_of_unions",
                first,
                new Shape.MapShape(Map.class, shape("str"), shape("small_or_texts"), List.of()));
        this.shapes.remove("int_or_bool");
        union("literal_or_int", shape("literal"), shape("int"));
        union("uuid_or_str", shape("uuid"), shape("str"));
        union("decimal_or_date", shape("decimal"), shape("date"));
    }
}
