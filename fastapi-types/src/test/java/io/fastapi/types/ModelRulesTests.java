package io.fastapi.types;

import static io.fastapi.types.constraint.Constraints.check;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.types.constraint.Constraint.Bound;
import io.fastapi.types.constraint.Constraint.Comparison;
import io.fastapi.types.error.Violation;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Patch;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.ToUpper;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.TypeSpec;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rules that models bring themselves, and how models are made. */
class ModelRulesTests {

    private final TypeAdapters adapters = TypeAdapters.defaults()
            .withValidator(Validation.buildDefaultValidatorFactory().getValidator());

    @Constraint(validatedBy = EvenValidator.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Even {
        String message() default "must be even";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static class EvenValidator implements ConstraintValidator<Even, Integer> {
        @Override
        public boolean isValid(Integer value, ConstraintValidatorContext context) {
            return value == null || value % 2 == 0;
        }
    }

    @Constraint(validatedBy = OrderedValidator.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Ordered {
        String message() default "low must not be above high";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static class OrderedValidator implements ConstraintValidator<Ordered, Bounds> {
        @Override
        public boolean isValid(Bounds value, ConstraintValidatorContext context) {
            return value.low() <= value.high();
        }
    }

    @Ordered
    record Bounds(@JsonProperty("min") @Even int low, int high) {}

    record Plot(@Valid Bounds x, List<@Valid Bounds> more) {}

    @Test
    void constraintsOfTheApplicationAreValueErrors() {
        assertThat(errors(Bounds.class, "{'min':1,'high':2}"))
                .containsExactly("value_error [min] Value error, must be even 1 {error={}}");
        assertThat(errors(Bounds.class, "{'min':4,'high':2}"))
                .containsExactly("value_error [] Value error, low must not be above high {min=4, high=2} {error={}}");
        assertThat(errors(Plot.class, "{'x':{'min':1,'high':2},'more':[{'min':2,'high':1}]}"))
                .containsExactly(
                        "value_error [x, min] Value error, must be even 1 {error={}}",
                        "value_error [more, 0] Value error, low must not be above high {min=2, high=1} {error={}}");
    }

    record Dates(@Past LocalDate born, @FutureOrPresent LocalDate due) {}

    @Test
    void pastAndFutureAreSeenFromNow() {
        assertThat(errors(Dates.class, "{'born':'9999-01-01','due':'2000-01-01'}"))
                .containsExactly(
                        "date_past [born] Date should be in the past 9999-01-01 {}",
                        "date_future [due] Date should be in the future 2000-01-01 {}");
    }

    @Test
    void aCheckMayChangeOrRefuse() {
        TypeAdapter<String> adapter = this.adapters.of(TypeSpec.of(String.class)
                .where(List.of(check(String::strip), check(text -> !text.isEmpty(), "must not be empty"))));
        assertThat(adapter.validateText(" a ").orElseThrow()).isEqualTo("a");
        assertThat(show(adapter.validateText(" ")))
                .containsExactly("value_error [] Value error, must not be empty   {error={}}");
    }

    record Name(@JsonValue String value) {
        @JsonCreator
        Name {
            if (value.isBlank()) {
                throw new IllegalArgumentException("blank");
            }
        }
    }

    record Person(Name name, Optional<Name> nick) {}

    @Test
    void aWrapperIsReadFromItsValue() {
        assertThat(this.adapters
                        .of(Person.class)
                        .validateJson(json("{'name':'Ann','nick':'A'}"))
                        .orElseThrow())
                .isEqualTo(new Person(new Name("Ann"), Optional.of(new Name("A"))));
        assertThat(errors(Person.class, "{'name':' ','nick':1}"))
                .containsExactly(
                        "value_error [name] Value error, blank   {error={}}",
                        "string_type [nick] Input should be a valid string 1 {}");
    }

    @JsonDeserialize(using = PointReader.class)
    static final class Point {
        private final int x;

        private Point(int x) {
            this.x = x;
        }
    }

    static final class PointReader extends StdDeserializer<Point> {
        PointReader() {
            super(Point.class);
        }

        @Override
        public Point deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.getString().startsWith("P")) {
                return (Point) context.handleWeirdStringValue(Point.class, parser.getString(), "no point");
            }
            return new Point(Integer.parseInt(parser.getString().substring(1)));
        }
    }

    record Line(Point from, Point to) {}

    @Test
    void aTypeOfJacksonsIsReadByJackson() {
        Line line = this.adapters
                .of(Line.class)
                .validateJson(json("{'from':'P1','to':'P2'}"))
                .orElseThrow();
        assertThat(line.to().x).isEqualTo(2);
        assertThat(errors(Line.class, "{'from':'P1','to':'x'}"))
                .singleElement()
                .asString()
                .startsWith("value_error [to] Value error, ")
                .contains("no point");
        assertThat(errors(Line.class, "{'from':'P1','to':'Px'}")).hasSize(1);
    }

    public static class Bean {
        private String title = "untitled";
        private int count;
        private final Map<String, Object> rest = new LinkedHashMap<>();

        public void setTitle(String title) {
            this.title = title;
        }

        public String getTitle() {
            return this.title;
        }

        public void setCount(int count) {
            if (count < 0) {
                throw new IllegalArgumentException("count must not be negative");
            }
            this.count = count;
        }

        public int getCount() {
            return this.count;
        }

        @JsonAnySetter
        public void put(String name, Object value) {
            this.rest.put(name, value);
        }
    }

    @Test
    void aBeanIsMadeWithItsSetters() {
        Bean bean = this.adapters
                .of(Bean.class)
                .validateJson(json("{'title':'A','count':'2'}"))
                .orElseThrow();
        assertThat(bean.getTitle() + bean.getCount()).isEqualTo("A2");
        assertThat(errors(Bean.class, "{'title':'A','count':-1}"))
                .containsExactly(
                        "value_error [] Value error, count must not be negative {title=A, count=-1} {error={}}");
    }

    record Entity(
            long itemId,
            String ownerName,
            Patch<String> note,
            @Nullable Entity parent) {}

    record View(
            String ownerName,
            @Default("'none'") String note,
            @Nullable View parent) {}

    @Test
    void propertiesAreReadFromAnyObjectWhateverTheirNamesOnTheWire() {
        TypeAdapters snake = TypeAdapters.of(JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build());
        Entity parent = new Entity(1, "Ann", Patch.of("x"), null);
        View view = snake.of(View.class)
                .validateObject(new Entity(2, "Bob", Patch.omitted(), parent))
                .orElseThrow();
        assertThat(view).isEqualTo(new View("Bob", "'none'", new View("Ann", "x", null)));
        assertThat(snake.of(View.class)
                        .validateJson(json("{'owner_name':'Cy'}"))
                        .orElseThrow())
                .isEqualTo(new View("Cy", "'none'", null));
        assertThat(show(snake.of(View.class).validateObject(Map.of("ownerName", "Cy"))))
                .containsExactly("missing [owner_name] Field required {ownerName=Cy} {}");
    }

    @Test
    void aValueWithoutPropertiesIsNoModel() {
        for (Object value : new Object[] {1, "x", List.of(), LocalDate.EPOCH, Thread.State.NEW, true}) {
            assertThat(show(this.adapters.of(View.class).validateObject(value)))
                    .singleElement()
                    .asString()
                    .startsWith("model_attributes_type []");
        }
    }

    record Page<T>(List<T> items, int total) {}

    @Test
    void genericModelsKnowTheirArguments() {
        TypeAdapter<Page<Bounds>> pages = this.adapters.of(new TypeRef<Page<Bounds>>() {});
        assertThat(pages.validateJson(json("{'items':[{'min':2,'high':3}],'total':1}"))
                        .orElseThrow())
                .isEqualTo(new Page<>(List.of(new Bounds(2, 3)), 1));
        assertThat(show(pages.validateJson(json("{'items':[{'min':2}],'total':1}"))))
                .containsExactly("missing [items, 0, high] Field required {min=2} {}");
    }

    record Ruled(
            @Size(min = 2, max = 3) @Pattern(regexp = "[A-Z].*")
            Name name,

            @Pattern(regexp = "[0-9]+") Secret<String> pin,
            @Min(1900) @Max(2100) Year year,
            @Size(max = 12) URI home,
            @ToUpper char letter) {}

    @Test
    void rulesReachTheValueInsideAClass() {
        assertThat(errors(Ruled.class, "{'name':'a','pin':'x','year':1800,'home':'http://example.com','letter':'ab'}"))
                .containsExactly(
                        "string_too_short [name] String should have at least 2 characters a {min_length=2}",
                        "string_pattern_mismatch [pin] String should match pattern '[0-9]+' ********** {pattern=[0-9]+}",
                        "greater_than_equal [year] Input should be greater than or equal to 1900 1800 {ge=1900}",
                        "too_long [home] Value should have at most 12 items after validation, not 19"
                                + " http://example.com {field_type=Value, max_length=12, actual_length=19}",
                        "string_too_long [letter] String should have at most 1 character ab {max_length=1}");
        Ruled ruled = this.adapters
                .of(Ruled.class)
                .validateJson(json("{'name':'Ab','pin':'12','year':2000,'home':'http://a.b','letter':'x'}"))
                .orElseThrow();
        assertThat(ruled.letter()).isEqualTo('X');
    }

    @Test
    void momentsOfDifferentKindsAreCompared() {
        TypeAdapter<Temporal> adapter = this.adapters.of(TypeSpec.of(Temporal.class)
                .where(List.<io.fastapi.types.constraint.Constraint<? super Temporal>>of(
                        new Bound<>(Comparison.GE, OffsetDateTime.parse("2020-01-01T00:00:00+02:00")))));
        assertThat(adapter.validateText("2020-01-01")).isInstanceOf(io.fastapi.types.Validation.Valid.class);
        assertThat(show(adapter.validateText("2019-12-31T21:59:59Z")))
                .containsExactly("greater_than_equal [] Input should be greater than or equal to"
                        + " 2020-01-01T00:00:00+02:00 2019-12-31T21:59:59Z {ge=2020-01-01T00:00:00+02:00}");
    }

    record Trees(JsonNode any, ObjectNode object, @Nullable ArrayNode array) {}

    @Test
    void treesOfJacksonsAreReadAndMade() {
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode tree = (ObjectNode) mapper.readTree("{\"any\":[1,null],\"object\":{\"a\":1.5}}");
        Trees trees = this.adapters.of(Trees.class).validateObject(tree).orElseThrow();
        assertThat(trees.any()).isEqualTo(mapper.readTree("[1,null]"));
        assertThat(trees.object()).isEqualTo(mapper.readTree("{\"a\":1.5}"));
        assertThat(this.adapters
                        .of(Trees.class)
                        .validateJson(json(tree.toString()))
                        .orElseThrow())
                .hasToString(trees.toString());
        assertThat(errors(Trees.class, "{'any':1,'object':[],'array':{}}"))
                .containsExactly(
                        "dict_type [object] Input should be a valid dictionary [] {}",
                        "list_type [array] Input should be a valid list {} {}");
    }

    record Failing(int a) {
        Failing {
            if (a == 1) {
                throw new AssertionError("not one");
            }
        }
    }

    @Test
    void anAssertionIsAnAssertionError() {
        assertThat(errors(Failing.class, "{'a':1}"))
                .containsExactly("assertion_error [] Assertion failed, not one {a=1} {error={}}");
    }

    private <T> List<String> errors(Class<T> type, String text) {
        return show(this.adapters.of(type).validateJson(json(text)));
    }

    private static List<String> show(io.fastapi.types.Validation<?> result) {
        return ((io.fastapi.types.Validation.Invalid<?>) result)
                .violations().stream().map(ModelRulesTests::show).toList();
    }

    private static String show(Violation v) {
        return v.type() + " " + v.loc() + " " + v.msg() + " " + v.input() + " " + v.ctx();
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
