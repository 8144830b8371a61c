package io.fastapi.types.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.types.TypeAdapter;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.constraint.Constraints;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.Discriminator;
import io.fastapi.types.model.Example;
import io.fastapi.types.model.Extra;
import io.fastapi.types.model.MultipleOf;
import io.fastapi.types.model.Patch;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.Strict;
import io.fastapi.types.model.Strip;
import io.fastapi.types.model.Title;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.TypeSpec;
import io.fastapi.types.shape.Shape.EnumShape;
import io.fastapi.types.shape.Shape.LiteralShape;
import io.fastapi.types.shape.Shape.NullableShape;
import io.fastapi.types.shape.Shape.ScalarShape;
import io.fastapi.types.shape.Shape.SequenceShape;
import io.fastapi.types.shape.Shape.UnionShape;
import io.fastapi.types.shape.Shape.WrapperShape;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class ShapesTests {

    private static final DefaultReader PLAIN = (shape, json, ruled) -> () -> json;

    private final Shapes shapes = Shapes.of(JsonMapper.builder().build(), PLAIN);

    private ModelShape model(Class<?> type) {
        return (ModelShape) this.shapes.shape(type);
    }

    private Field field(Class<?> type, String name) {
        return model(type).fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    record Item(
            @NotBlank @Size(max = 100) String name,
            @Nullable String description,
            @Positive double price,
            @Nullable Double tax,
            @Default("[]") Set<String> tags) {}

    @Test
    void recordComponentsAreFieldsInTheirOrder() {
        assertThat(model(Item.class).fields())
                .extracting(Field::name)
                .containsExactly("name", "description", "price", "tax", "tags");
        assertThat(model(Item.class).fields())
                .extracting(Field::required)
                .containsExactly(true, false, true, false, false);
    }

    @Test
    void aRecordIsMadeFromItsArgumentsAndReadBack() {
        ModelShape item = model(Item.class);
        Object made = item.creation().orElseThrow().creator().create(new Object[] {"a", null, 1.5, null, Set.of()});
        assertThat(made).isEqualTo(new Item("a", null, 1.5, null, Set.of()));
        assertThat(item.fields().get(2).getter().apply(made)).isEqualTo(1.5);
    }

    @Test
    void constraintsBecomeRulesOnceEach() {
        assertThat(((ScalarShape) field(Item.class, "name").shape()).constraints())
                .containsExactly(new Constraint.NotBlank<>(), new Constraint.MaxLength<>(100));
        assertThat(field(Item.class, "price").shape())
                .isEqualTo(new ScalarShape(
                        Scalar.FLOAT, double.class, List.of(new Constraint.Bound<>(Constraint.Comparison.GT, 0L))));
    }

    @Test
    void nullableIsAbsentAsNull() {
        Field tax = field(Item.class, "tax");
        assertThat(tax.shape())
                .isEqualTo(new NullableShape(new ScalarShape(Scalar.FLOAT, Double.class, List.of()), false));
        assertThat(tax.defaultValue().orElseThrow().value().get()).isNull();
    }

    record Presence(
            @JsonProperty(required = true) @Nullable String given,
            Optional<String> maybe,
            Patch<String> patched,
            @Default("asc") String order,
            @Default("5") String five,
            @Default("3") int three,
            @Default("1.10") BigDecimal exact,
            @Default("null") @Nullable String nothing) {}

    @Test
    void absenceHasTheMeaningOfTheTypeOrTheDefault() {
        assertThat(field(Presence.class, "given").required()).isTrue();
        assertThat(field(Presence.class, "maybe")
                        .defaultValue()
                        .orElseThrow()
                        .value()
                        .get())
                .isEqualTo(Optional.empty());
        assertThat(field(Presence.class, "patched")
                        .defaultValue()
                        .orElseThrow()
                        .value()
                        .get())
                .isEqualTo(Patch.omitted());
    }

    @Test
    void defaultsAreJsonWithOrWithoutQuotes() {
        assertThat(field(Presence.class, "order").defaultValue().orElseThrow().json())
                .isEqualTo("asc");
        assertThat(field(Presence.class, "five").defaultValue().orElseThrow().json())
                .isEqualTo("5");
        assertThat(field(Presence.class, "three").defaultValue().orElseThrow().json())
                .isEqualTo(3);
        assertThat(field(Presence.class, "exact").defaultValue().orElseThrow().json())
                .isEqualTo(new BigDecimal("1.10"));
        assertThat(field(Presence.class, "nothing").defaultValue().orElseThrow().json())
                .isNull();
    }

    record Elements(
            List<@Size(min = 3) String> names,
            Map<String, @Positive Integer> counts,

            @Size(min = 1) @Pattern(regexp = "a") @Pattern(regexp = "b")
            String twice,

            @Size(min = 1) String[] array,
            List<@Nullable String> gaps) {}

    @Test
    void rulesOnElementsStayOnElements() {
        ScalarShape item =
                (ScalarShape) ((SequenceShape) field(Elements.class, "names").shape()).item();
        assertThat(item.constraints()).containsExactly(new Constraint.MinLength<>(3));
        SequenceShape array = (SequenceShape) field(Elements.class, "array").shape();
        assertThat(array.constraints()).containsExactly(new Constraint.MinLength<>(1));
        assertThat(((ScalarShape) array.item()).constraints()).isEmpty();
        assertThat(((ScalarShape) field(Elements.class, "twice").shape()).constraints())
                .hasSize(3);
        assertThat(((SequenceShape) field(Elements.class, "gaps").shape()).item())
                .isInstanceOf(NullableShape.class);
    }

    record Page<T>(List<T> items, @Nullable Page<T> next) {}

    @Test
    void genericsAreResolvedAndNamedAsPydanticDoes() {
        ModelShape page = (ModelShape) this.shapes.shape(new TypeRef<Page<Item>>() {}.type());
        assertThat(page.facts().name()).isEqualTo("Page[Item]");
        assertThat(((SequenceShape) page.fields().get(0).shape()).item()).isSameAs(model(Item.class));
        assertThat(((NullableShape) page.fields().get(1).shape()).item()).isSameAs(page);
        ModelShape ints = (ModelShape) this.shapes.shape(new TypeRef<Page<List<Integer>>>() {}.type());
        assertThat(ints.facts().name()).isEqualTo("Page[list[int]]");
    }

    record Named(
            @JsonProperty("item-id") int itemId,
            @JsonAlias({"old", "older"}) String current,
            @JsonIgnore String hidden,

            @JsonProperty(access = JsonProperty.Access.READ_ONLY)
            int count,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            String password) {}

    @Test
    void jacksonsAnnotationsNameAndHide() {
        assertThat(model(Named.class).fields())
                .extracting(Field::name)
                .containsExactly("item-id", "current", "count", "password");
        assertThat(field(Named.class, "current").aliases()).containsExactly("old", "older");
        assertThat(field(Named.class, "count").access()).isEqualTo(Field.Access.READ_ONLY);
        assertThat(field(Named.class, "password").access()).isEqualTo(Field.Access.WRITE_ONLY);
        ModelShape.Creation creation = model(Named.class).creation().orElseThrow();
        assertThat(creation.arguments()).containsExactly(0, 1, 3);
        assertThat(creation.creator().create(new Object[] {1, "c", "p"})).isEqualTo(new Named(1, "c", null, 0, "p"));
    }

    @Test
    void theMappersNamingStrategyNamesFields() {
        JsonMapper snake = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        ModelShape named = (ModelShape) Shapes.of(snake, PLAIN).shape(Sizes.class);
        assertThat(named.fields()).extracting(Field::name).containsExactly("max_size", "min_size");
        assertThat(named.fields()).extracting(Field::javaName).containsExactly("maxSize", "minSize");
    }

    record Sizes(int maxSize, int minSize) {}

    interface SizesMixin {

        @JsonProperty("largest")
        int maxSize();
    }

    @Test
    void mixinsAreHonoured() {
        JsonMapper mixed =
                JsonMapper.builder().addMixIn(Sizes.class, SizesMixin.class).build();
        ModelShape named = (ModelShape) Shapes.of(mixed, PLAIN).shape(Sizes.class);
        assertThat(named.fields()).extracting(Field::name).containsExactly("largest", "minSize");
    }

    static class Base<T> {
        private T id;

        public T getId() {
            return this.id;
        }

        public void setId(T id) {
            this.id = id;
        }
    }

    static class Bean extends Base<Long> {
        private String zeta = "z";
        private @Nullable String alpha;

        public String getZeta() {
            return this.zeta;
        }

        public void setZeta(String zeta) {
            this.zeta = zeta;
        }

        public @Nullable String getAlpha() {
            return this.alpha;
        }

        public void setAlpha(@Nullable String alpha) {
            this.alpha = alpha;
        }

        public int getComputed() {
            return 42;
        }
    }

    @Test
    void beansHaveTheFieldsOfTheirClassesInOrder() {
        ModelShape bean = model(Bean.class);
        assertThat(bean.fields()).extracting(Field::name).containsExactly("id", "zeta", "alpha", "computed");
        assertThat(bean.fields()).extracting(Field::required).containsExactly(true, true, false, true);
        assertThat(((ScalarShape) bean.fields().get(0).shape()).scalar()).isEqualTo(Scalar.INTEGER);
        assertThat(field(Bean.class, "computed").access()).isEqualTo(Field.Access.READ_ONLY);
        Object made = bean.creation().orElseThrow().creator().create(new Object[0]);
        bean.fields().get(0).setter().accept(made, 7L);
        assertThat(bean.fields().get(0).getter().apply(made)).isEqualTo(7L);
    }

    static final class Point {
        private final int x;
        private final int y;

        @JsonCreator
        static Point at(@JsonProperty("x") int x, @JsonProperty("y") @Default("0") int y) {
            return new Point(x, y);
        }

        private Point(int x, int y) {
            this.x = x;
            this.y = y;
        }

        public int getX() {
            return this.x;
        }

        public int getY() {
            return this.y;
        }
    }

    @Test
    void factoryMethodsCreate() {
        ModelShape point = model(Point.class);
        assertThat(point.fields()).extracting(Field::name).containsExactly("x", "y");
        assertThat(point.fields().get(1).required()).isFalse();
        Point made = (Point) point.creation().orElseThrow().creator().create(new Object[] {1, 2});
        assertThat(made.getY()).isEqualTo(2);
    }

    record Email(@JsonValue String value) {}

    static final class Celsius {
        final double degrees;

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Celsius(double degrees) {
            this.degrees = degrees;
        }

        @JsonValue
        double degrees() {
            return this.degrees;
        }
    }

    @Test
    void classesAroundOneValueAreWrappers() {
        WrapperShape email = (WrapperShape) this.shapes.shape(Email.class);
        assertThat(email.item()).isEqualTo(new ScalarShape(Scalar.STRING, String.class, List.of()));
        assertThat(email.wrap().apply("a@b.c")).isEqualTo(new Email("a@b.c"));
        assertThat(email.unwrap().apply(new Email("a@b.c"))).isEqualTo("a@b.c");
        WrapperShape celsius = (WrapperShape) this.shapes.shape(Celsius.class);
        assertThat(celsius.unwrap().apply(celsius.wrap().apply(1.5))).isEqualTo(1.5);
    }

    sealed interface Figure {}

    record Circle(double radius) implements Figure {}

    record Square(double side, @Nullable Figure inside) implements Figure {}

    @Test
    void sealedInterfacesAreSmartUnions() {
        UnionShape union = (UnionShape) this.shapes.shape(Figure.class);
        assertThat(union.telling()).isEqualTo(Telling.BY_FIT);
        assertThat(union.members())
                .extracting(UnionShape.Member::shape)
                .containsExactly(model(Circle.class), model(Square.class));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@JsonSubTypes.Type(value = Cat.class, name = "cat"), @JsonSubTypes.Type(Dog.class)})
    sealed interface Pet {}

    record Cat(int lives) implements Pet {}

    @JsonTypeName("dog")
    record Dog(String kind, boolean barks) implements Pet {}

    @Test
    void typeInfoMakesDiscriminatedUnionsWithLiterals() {
        UnionShape pet = (UnionShape) this.shapes.shape(Pet.class);
        assertThat(pet.telling().property()).contains("kind");
        assertThat(pet.members()).extracting(UnionShape.Member::tags).containsExactly(List.of("cat"), List.of("dog"));
        assertThat(model(Cat.class).fields().get(0).shape()).isEqualTo(LiteralShape.of(List.of("cat")));
        assertThat(model(Cat.class).fields().get(0).getter().apply(new Cat(9))).isEqualTo("cat");
        assertThat(model(Cat.class).creation().orElseThrow().arguments()).containsExactly(1);
        assertThat(model(Dog.class).fields()).extracting(Field::name).containsExactly("kind", "barks");
        assertThat(model(Dog.class).fields().get(0).shape()).isEqualTo(LiteralShape.of(List.of("dog")));
    }

    sealed interface Sensor permits Heat, Light {

        @Discriminator
        static @Nullable String sensorKind(Object sent) {
            return null;
        }
    }

    @JsonTypeName("heat")
    record Heat(int degrees) implements Sensor {}

    record Light(int lux) implements Sensor {}

    @Test
    void aFunctionTellsTheMembersOfAUnionApart() {
        UnionShape sensor = (UnionShape) this.shapes.shape(Sensor.class);
        assertThat(sensor.telling().function().orElseThrow().name()).isEqualTo("sensor_kind()");
        assertThat(sensor.members())
                .extracting(UnionShape.Member::tags)
                .containsExactly(List.of("heat"), List.of("Light"));
    }

    sealed interface Mistold permits Told {

        @Discriminator
        static int kind(Object sent) {
            return 1;
        }
    }

    record Told(int a) implements Mistold {}

    @Test
    void aDiscriminatorThatIsNoFunctionOfWhatWasSentIsAProblem() {
        assertThatThrownBy(() -> this.shapes.shape(Mistold.class))
                .hasMessageContaining("Mistold.kind is no function of what was sent")
                .hasMessageContaining("@Discriminator static String name(Object sent)");
    }

    enum Level {
        @JsonProperty("low")
        LOW,
        HIGH
    }

    enum Code {
        ONE(1),
        TWO(2);

        @JsonValue
        final int number;

        Code(int number) {
            this.number = number;
        }
    }

    @Test
    void enumsHaveTheirJsonValues() {
        assertThat(((EnumShape) this.shapes.shape(Level.class)).constants())
                .containsExactly(new EnumShape.Constant(Level.LOW, "low"), new EnumShape.Constant(Level.HIGH, "HIGH"));
        assertThat(((EnumShape) this.shapes.shape(Code.class)).constants())
                .extracting(EnumShape.Constant::value)
                .containsExactly(1, 2);
    }

    @SuppressWarnings("deprecation")
    @Title("The thing")
    @Description("A thing.")
    @Extra(Extra.Policy.FORBID)
    @Example("{\"size\": 1}")
    record Documented(
            @Title("Size") @Example("1") @Example("2") @Deprecated @MultipleOf("2")
            int size,

            @JsonPropertyDescription("A name") @Strip String name) {}

    @Test
    void documentationComesFromAnnotations() {
        ModelShape.Facts facts = model(Documented.class).facts();
        assertThat(facts.title()).isEqualTo("The thing");
        assertThat(facts.description()).isEqualTo("A thing.");
        assertThat(facts.extra()).isEqualTo(Extra.Policy.FORBID);
        assertThat(facts.examples()).containsExactly(Map.of("size", 1));
        assertThat(field(Documented.class, "size").doc()).isEqualTo(new Field.Doc("Size", null, List.of(1, 2), true));
        assertThat(field(Documented.class, "name").doc().description()).isEqualTo("A name");
    }

    record Open(String name, @JsonAnySetter Map<String, Object> rest) {}

    @Test
    void extrasAreKeptWhereTheModelHasAPlace() {
        ModelShape open = model(Open.class);
        assertThat(open.facts().extra()).isEqualTo(Extra.Policy.ALLOW);
        assertThat(open.extras()).isPresent();
        assertThat(open.creation().orElseThrow().arguments()).containsExactly(0, 1);
    }

    @JsonPropertyOrder({"b", "a"})
    record Ordered(int a, int b) {}

    @Test
    void explicitOrderWins() {
        ModelShape ordered = model(Ordered.class);
        assertThat(ordered.fields()).extracting(Field::name).containsExactly("b", "a");
        assertThat(ordered.creation().orElseThrow().arguments()).containsExactly(1, 0);
    }

    record Unwraps(@JsonUnwrapped Sizes sizes) {}

    @Test
    void whatOnlyJacksonUnderstandsIsLeftToJackson() {
        assertThat(this.shapes.shape(Date.class)).isInstanceOf(Shape.JacksonShape.class);
    }

    @Test
    void whatSpreadsAFieldOverItsModelIsRefused() {
        assertThatThrownBy(() -> this.shapes.shape(Unwraps.class))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessage("Unwraps.sizes has @JsonUnwrapped, which is not supported. Fix: write its fields into the"
                        + " class itself, or leave the object nested");
    }

    interface Marker {}

    @Test
    void whatIsNoValueIsRefused() {
        for (Class<?> type :
                List.of(Thread.class, Runnable.class, Process.class, CompletableFuture.class, Marker.class)) {
            assertThatThrownBy(() -> this.shapes.shape(type))
                    .as(type.getName())
                    .isInstanceOf(UnsupportedTypeException.class)
                    .hasMessageContaining("neither read nor written");
        }
        assertThat(this.shapes.shape(DayOfWeek.class)).isInstanceOf(EnumShape.class);
    }

    @Strict
    record Exact(
            int number, List<Integer> numbers, @Nullable String text) {}

    @Test
    void aStrictModelIsStrictInItsFields() {
        Constraint<?> strict = Constraints.strict();
        assertThat(field(Exact.class, "number").shape())
                .isEqualTo(new ScalarShape(Scalar.INTEGER, int.class, List.of(strict)));
        SequenceShape numbers = (SequenceShape) field(Exact.class, "numbers").shape();
        assertThat(numbers.item()).isEqualTo(new ScalarShape(Scalar.INTEGER, Integer.class, List.of(strict)));
    }

    record Misfits(
            @Size(max = 3) int number,
            @Min(1) String text,
            @Default("{") int broken) {}

    @Test
    void everyMistakeIsReportedAtOnceWithItsFix() {
        assertThatThrownBy(() -> this.shapes.shape(Misfits.class))
                .isInstanceOfSatisfying(
                        UnsupportedTypeException.class,
                        thrown -> assertThat(thrown.problems())
                                .extracting(UnsupportedTypeException.Problem::text)
                                .satisfiesExactly(
                                        number -> assertThat(number).contains("Misfits.number", "does not fit"),
                                        text -> assertThat(text).contains("Misfits.text", "does not fit"),
                                        broken -> assertThat(broken).contains("Misfits.broken", "not JSON")));
    }

    @Test
    void invalidDefaultsNameTheirField() {
        Shapes picky = Shapes.of(JsonMapper.builder().build(), (shape, json, ruled) -> {
            throw new IllegalArgumentException("no");
        });
        assertThatThrownBy(() -> picky.shape(Presence.class))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining("Presence.order");
    }

    @Test
    void specsPutRulesOnTypes() {
        Shape shape = this.shapes.shape(TypeSpec.of(String.class)
                .where(List.of(Constraints.minLength(3)))
                .list()
                .where(List.of(Constraints.minItems(1))));
        assertThat(shape)
                .isEqualTo(new SequenceShape(
                        Shape.Sequence.LIST,
                        List.class,
                        new ScalarShape(Scalar.STRING, String.class, List.of(new Constraint.MinLength<>(3))),
                        List.of(new Constraint.MinLength<>(1))));
        assertThat(this.shapes.shape(TypeSpec.of(Item.class).where(List.of(Constraints.check(item -> true, "no")))))
                .isInstanceOf(Shape.CheckedShape.class);
    }

    static class Tree extends ArrayList<Tree> {
        private static final long serialVersionUID = 1;
    }

    @Test
    void selfContainingCollectionsEnd() {
        RecursiveShape tree = (RecursiveShape) this.shapes.shape(Tree.class);
        assertThat(((SequenceShape) tree.item()).item()).isSameAs(tree);
    }

    @Test
    void secretsHideTheirValue() {
        assertThat(Secret.of("s3cret")).hasToString("**********").isEqualTo(Secret.of("s3cret"));
        assertThat(Secret.of("s3cret")).isNotEqualTo(Secret.of("other"));
        assertThat(this.shapes.shape(new TypeRef<Secret<String>>() {}.type())).isInstanceOf(Shape.SecretShape.class);
    }

    @Test
    void referencesKeepAnnotationsInsideTypes() {
        TypeRef<List<String>> rule = new TypeRef<List<@Size(min = 3) String>>() {};
        assertThat(((SequenceShape) this.shapes.shape(TypeSpec.of(rule))).item())
                .isEqualTo(new ScalarShape(Scalar.STRING, String.class, List.of(new Constraint.MinLength<>(3))));
        assertThat(rule).isEqualTo(new TypeRef<List<@Size(min = 3) String>>() {});
        assertThat(rule).isNotEqualTo(new TypeRef<List<String>>() {});
        assertThat(new TypeRef<List<String>>() {}).isEqualTo(TypeRef.of(new TypeRef<List<String>>() {}.type()));
    }

    record Formatted(@JsonFormat(pattern = "dd.MM.yyyy") LocalDate day) {}

    @Test
    void formatsOfJacksonAreLeftToJackson() {
        assertThat(field(Formatted.class, "day").shape()).isInstanceOf(Shape.JacksonShape.class);
    }

    record Range(@Positive int low, @Positive int high) {

        @JsonIgnore
        @AssertTrue(message = "low must not be above high")
        public boolean isOrdered() {
            return this.low <= this.high;
        }
    }

    static class Getters {

        private int size;

        @Positive
        public int getSize() {
            return this.size;
        }

        public void setSize(int size) {
            this.size = size;
        }
    }

    @Test
    void rulesOnMethodsThatAreNoFieldsAreLeftToTheJakartaValidator() {
        assertThat(model(Range.class).facts().beanRules().left()).containsExactly("@AssertTrue on isOrdered()");
        assertThat(model(Getters.class).facts().beanRules().left()).isEmpty();
        assertThat(model(Item.class).facts().beanRules().left()).isEmpty();
        TypeAdapter<Range> ranges;
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            ranges = TypeAdapters.defaults()
                    .withValidator(factory.getValidator())
                    .of(Range.class);
        }
        assertThatThrownBy(() -> ranges.validateJson("{\"low\": 2, \"high\": 1}".getBytes(StandardCharsets.UTF_8))
                        .orElseThrow())
                .hasMessageContaining("low must not be above high");
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Car.class, name = "car"),
        @JsonSubTypes.Type(value = Vehicle.class, name = "vehicle")
    })
    static class Vehicle {

        public int wheels;
        public List<Vehicle> trailers = List.of();
    }

    static class Car extends Vehicle {

        public String brand = "";
    }

    record Fleet(List<Vehicle> vehicles, Car first) {}

    @Test
    void aClassWithKnownSubclassesIsAUnionOfThemAndItself() {
        SequenceShape vehicles = (SequenceShape) field(Fleet.class, "vehicles").shape();
        UnionShape union = (UnionShape) vehicles.item();
        assertThat(union.members())
                .extracting(UnionShape.Member::tags)
                .containsExactly(List.of("car"), List.of("vehicle"));
        assertThat(union.members())
                .extracting(member -> member.shape().toString())
                .containsExactly("Car", "Vehicle");
        assertThat(field(Fleet.class, "first").shape())
                .isSameAs(union.members().get(0).shape());
        assertThat(this.shapes.shape(Vehicle.class)).isInstanceOf(UnionShape.class);
    }
}
