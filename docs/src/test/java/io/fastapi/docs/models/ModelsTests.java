package io.fastapi.docs.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.types.TypeAdapter;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.Validation;
import io.fastapi.types.Validation.Invalid;
import io.fastapi.types.Validation.Valid;
import io.fastapi.types.constraint.Constraints;
import io.fastapi.types.error.Violation;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.Discriminator;
import io.fastapi.types.model.Example;
import io.fastapi.types.model.Extra;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.MultipleOf;
import io.fastapi.types.model.Omittable;
import io.fastapi.types.model.Patch;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.Strict;
import io.fastapi.types.model.Strip;
import io.fastapi.types.model.Title;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.TypeSpec;
import io.fastapi.types.model.Union;
import io.fastapi.types.model.Validated;
import io.fastapi.types.serialize.FieldFilter;
import io.fastapi.types.shape.UnsupportedTypeException;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The code of the page about models: what it shows is run here. */
class ModelsTests {

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static <T> String written(TypeAdapter<T> adapter, T value) {
        return new String(adapter.toJson(value), StandardCharsets.UTF_8).replace('"', '\'');
    }

    private static List<String> messages(Validation<?> result) {
        return ((Invalid<?>) result)
                .violations().stream()
                        .map(violation -> violation.loc() + ": " + violation.msg())
                        .toList();
    }

    // tag::item[]
    record Item(
            @NotBlank @Size(max = 100) String name,
            @Nullable String description,
            @Positive double price,
            @Nullable Double tax,
            @Default("[]") Set<String> tags) {}
    // end::item[]

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

    // tag::presence[]
    record Presence(
            String required,
            @Nullable String maybeNull,
            Optional<String> optional,
            @Default("asc") String order,
            @Default("10") int limit,
            @JsonProperty(required = true) @Nullable String mustBeGivenMayBeNull,
            @Omittable @Nullable Integer mayBeLeftOutNotNull) {}
    // end::presence[]

    @Test
    void absentFieldsHaveDefaults() {
        TypeAdapter<Presence> adapter = TypeAdapters.defaults().of(Presence.class);
        assertThat(adapter.validateJson(json("{'required': 'x', 'mustBeGivenMayBeNull': null}"))
                        .orElseThrow())
                .isEqualTo(new Presence("x", null, Optional.empty(), "asc", 10, null, null));
        assertThat(adapter.validateJson(json("{'required': 'x'}"))).isInstanceOf(Invalid.class);
        assertThat(adapter.validateJson(
                        json("{'required': 'x', 'mustBeGivenMayBeNull': null, 'mayBeLeftOutNotNull': null}")))
                .isInstanceOf(Invalid.class);
    }

    // tag::names[]
    record Product(
            int productId,
            @JsonProperty("item-query") String query,
            @JsonAlias({"old_name", "title"}) String name) {}
    // end::names[]

    @Test
    void namesComeFromTheMapper() {
        // tag::naming[]
        JsonMapper mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        TypeAdapter<Product> products = TypeAdapters.of(mapper).of(Product.class);
        // end::naming[]
        Product expected = new Product(1, "q", "n");
        assertThat(products.validateJson(json("{'product_id': 1, 'item-query': 'q', 'title': 'n'}")))
                .isEqualTo(new Valid<>(expected));
        assertThat(written(products, expected)).isEqualTo("{'product_id':1,'item-query':'q','name':'n'}");
    }

    // tag::constraints[]
    record Order(
            @Min(1) @MultipleOf("5") int quantity,
            @Pattern(regexp = "^[A-Z]{2}-\\d+$") String code,
            @Strip @Size(min = 3) String customer,
            @Email String mail,
            @Size(min = 1, max = 10) List<@Size(max = 20) String> labels,
            Map<String, @Positive Integer> stock) {}
    // end::constraints[]

    @Test
    void constraintsAreCheckedAtEveryDepth() {
        TypeAdapter<Order> orders = TypeAdapters.defaults().of(Order.class);
        Invalid<Order> invalid = (Invalid<Order>)
                orders.validateJson(
                        json(
                                "{'quantity': 7, 'code': 'A1', 'customer': "
                                        + "'  a ', 'mail': 'ann@example.com', 'labels': ['ok', 'a label that is far too long'], 'stock': {'x': 0}}"));
        assertThat(invalid.violations())
                .extracting(Violation::loc)
                .containsExactly(
                        List.of("quantity"),
                        List.of("code"),
                        List.of("customer"),
                        List.of("labels", 1),
                        List.of("stock", "x"));
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

    // tag::strict[]
    @Strict
    record Exact(int count, boolean flag) {}
    // end::strict[]

    @Test
    void strictModelsConvertNothing() {
        TypeAdapter<Exact> exact = TypeAdapters.defaults().of(Exact.class);
        assertThat(exact.validateJson(json("{'count': '1', 'flag': 'yes'}"))).isInstanceOf(Invalid.class);
        assertThat(exact.validateJson(json("{'count': 1, 'flag': true}"))).isInstanceOf(Valid.class);
    }

    // tag::types[]
    record Page<T>(List<T> items, @Nullable Page<T> next) {}

    record Event(
            UUID id, LocalDate day, Duration length, BigDecimal price, Map<Integer, String> seats, Page<Item> items) {}
    // end::types[]

    @Test
    void typesAreRead() {
        TypeAdapter<Event> events = TypeAdapters.defaults().of(Event.class);
        Event event = events.validateJson(json("{'id': '00000000-0000-0000-0000-000000000001', 'day': '2026-11-24', "
                        + "'length': 'PT1H30M', 'price': '9.90', 'seats': {'1': 'A'}, 'items': {'items': []}}"))
                .orElseThrow();
        assertThat(event)
                .isEqualTo(new Event(
                        new UUID(0, 1),
                        LocalDate.of(2026, 11, 24),
                        Duration.ofMinutes(90),
                        new BigDecimal("9.90"),
                        Map.of(1, "A"),
                        new Page<>(List.of(), null)));
    }

    // tag::enum[]
    enum Level {
        @JsonProperty("low")
        LOW,
        @JsonProperty("high")
        HIGH
    }
    // end::enum[]

    @Test
    void enumsAreReadByValue() {
        TypeAdapter<Level> levels = TypeAdapters.defaults().of(Level.class);
        assertThat(levels.validateText("high")).isEqualTo(new Valid<>(Level.HIGH));
        assertThat(((Invalid<Level>) levels.validateText("HIGH"))
                        .violations()
                        .get(0)
                        .msg())
                .isEqualTo("Input should be 'low' or 'high'");
    }

    // tag::union[]
    sealed interface Figure permits Circle, Square {}

    record Circle(double radius) implements Figure {}

    record Square(double side) implements Figure {}
    // end::union[]

    // tag::tagged[]
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Pet permits Cat, Dog {}

    @JsonTypeName("cat")
    record Cat(int lives) implements Pet {}

    @JsonTypeName("dog")
    record Dog(boolean barks) implements Pet {}
    // end::tagged[]

    // tag::levels[]
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Vehicle permits Bicycle, Car {}

    record Bicycle(@Literal({"bike", "tandem"}) String kind) implements Vehicle {}

    @JsonTypeName("car")
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "engine")
    sealed interface Car extends Vehicle permits Electric, Petrol {}

    @JsonTypeName("electric")
    record Electric(int range) implements Car {}

    @JsonTypeName("petrol")
    record Petrol(double litres) implements Car {}
    // end::levels[]

    // tag::told[]
    sealed interface Sensor permits Heat, Light {

        @Discriminator
        static @Nullable String kind(Object sent) {
            return (sent instanceof Map<?, ?> sensor) ? sensor.containsKey("lux") ? "light" : "heat" : null;
        }
    }

    @JsonTypeName("heat")
    record Heat(int degrees) implements Sensor {}

    @JsonTypeName("light")
    record Light(int lux) implements Sensor {}
    // end::told[]

    @Test
    void aFunctionTellsTheMembersApart() {
        TypeAdapter<Sensor> sensors = TypeAdapters.defaults().of(Sensor.class);
        assertThat(sensors.validateJson(json("{'lux': 9}"))).isEqualTo(new Valid<>(new Light(9)));
        Invalid<Sensor> invalid = (Invalid<Sensor>) sensors.validateJson(json("1"));
        assertThat(invalid.violations()).extracting(Violation::type).containsExactly("union_tag_not_found");
    }

    @Test
    void unionsPickTheirMember() {
        TypeAdapter<Figure> figures = TypeAdapters.defaults().of(Figure.class);
        assertThat(figures.validateJson(json("{'side': 2}"))).isEqualTo(new Valid<>(new Square(2)));
        TypeAdapter<Pet> pets = TypeAdapters.defaults().of(Pet.class);
        assertThat(pets.validateJson(json("{'kind': 'cat', 'lives': 9}"))).isEqualTo(new Valid<>(new Cat(9)));
        assertThat(written(pets, new Dog(true))).isEqualTo("{'kind':'dog','barks':true}");
        Invalid<Pet> invalid = (Invalid<Pet>) pets.validateJson(json("{'kind': 'fish'}"));
        assertThat(invalid.violations()).extracting(Violation::type).containsExactly("union_tag_invalid");
        TypeAdapter<Vehicle> vehicles = TypeAdapters.defaults().of(Vehicle.class);
        assertThat(vehicles.validateJson(json("{'kind': 'tandem'}"))).isEqualTo(new Valid<>(new Bicycle("tandem")));
        assertThat(written(vehicles, new Electric(400))).isEqualTo("{'kind':'car','engine':'electric','range':400}");
    }

    // tag::tuple[]
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Point(double x, double y) {}

    record Line(Point from, Point to) {}
    // end::tuple[]

    @Test
    void tuplesAreArrays() {
        TypeAdapter<Line> lines = TypeAdapters.defaults().of(Line.class);
        Line line = new Line(new Point(0, 1), new Point(2, 3));
        assertThat(lines.validateJson(json("{'from': [0, 1], 'to': ['2', 3]}"))).isEqualTo(new Valid<>(line));
        assertThat(written(lines, line)).isEqualTo("{'from':[0.0,1.0],'to':[2.0,3.0]}");
        assertThat(messages(lines.validateJson(json("{'from': [0], 'to': [1, 2, 3]}"))))
                .containsExactly(
                        "[from, 1]: Field required", "[to]: Tuple should have at most 2 items after validation, not 3");
    }

    // tag::scalars[]
    record Entry(@Union({int.class, String.class}) Object id, List<@Union({LocalDate.class, int.class}) Object> days) {}
    // end::scalars[]

    // tag::valued[]
    sealed interface Key permits Code, Name {}

    record Code(@JsonValue @Positive int value) implements Key {}

    record Name(@JsonValue @Size(min = 3) String value) implements Key {}
    // end::valued[]

    @Test
    void scalarsJoinInUnions() {
        TypeAdapter<Entry> entries = TypeAdapters.defaults().of(Entry.class);
        assertThat(entries.validateJson(json("{'id': 1, 'days': ['2026-01-02', 5]}")))
                .isEqualTo(new Valid<>(new Entry(1, List.of(LocalDate.of(2026, 1, 2), 5))));
        assertThat(messages(entries.validateJson(json("{'id': null, 'days': []}"))))
                .containsExactly(
                        "[id, int]: Input should be a valid integer", "[id, str]: Input should be a valid string");
        TypeAdapter<Key> keys = TypeAdapters.defaults().of(Key.class);
        assertThat(keys.validateJson(json("7"))).isEqualTo(new Valid<>(new Code(7)));
        assertThat(keys.validateJson(json("'abc'"))).isEqualTo(new Valid<>(new Name("abc")));
        assertThat(keys.validateJson(json("'a'"))).isInstanceOf(Invalid.class);
        assertThat(written(keys, new Name("abc"))).isEqualTo("'abc'");
    }

    // tag::recursive[]
    record Outline(@JsonValue List<Outline> parts) {}

    sealed interface Json permits Members, Items, Text, Amount, Flag {}

    record Members(@JsonValue Map<String, @Nullable Json> members) implements Json {}

    record Items(@JsonValue List<@Nullable Json> items) implements Json {}

    record Text(@JsonValue String text) implements Json {}

    record Amount(@JsonValue BigDecimal amount) implements Json {}

    record Flag(@JsonValue boolean flag) implements Json {}
    // end::recursive[]

    @Test
    void typesHoldThemselves() {
        TypeAdapter<Outline> outlines = TypeAdapters.defaults().of(Outline.class);
        assertThat(outlines.validateJson(json("[[]]")))
                .isEqualTo(new Valid<>(new Outline(List.of(new Outline(List.of())))));
        assertThat(messages(outlines.validateJson(json("[[], [5]]"))))
                .containsExactly("[1, 0]: Input should be a valid list");
        assertThat(outlines.jsonSchema().at("/$defs/Outline/items/$ref").asString())
                .isEqualTo("#/$defs/Outline");
        TypeAdapter<Json> trees = TypeAdapters.defaults().of(Json.class);
        assertThat(trees.validateJson(json("{'a': [true]}")))
                .isEqualTo(new Valid<>(new Members(Map.of("a", new Items(List.of(new Flag(true)))))));
        assertThat(trees.jsonSchema().path("$ref").asString()).isEqualTo("#/$defs/Json");
    }

    // tag::literal[]
    record Retry(
            @Literal({"linear", "exponential"}) String backoff,
            @Literal({"1", "3", "5"}) int attempts) {}
    // end::literal[]

    @Test
    void literalsAreTextsOrIntegers() {
        TypeAdapter<Retry> retries = TypeAdapters.defaults().of(Retry.class);
        assertThat(retries.validateJson(json("{'backoff': 'linear', 'attempts': 3}")))
                .isEqualTo(new Valid<>(new Retry("linear", 3)));
        assertThat(messages(retries.validateJson(json("{'backoff': 'none', 'attempts': '3'}"))))
                .containsExactly(
                        "[backoff]: Input should be 'linear' or 'exponential'",
                        "[attempts]: Input should be 1, 3 or 5");
    }

    // tag::datetime[]
    record Meeting(Temporal start, Object notes) {}
    // end::datetime[]

    @Test
    void datesAndTimesStayAsSent() {
        TypeAdapter<Meeting> meetings = TypeAdapters.defaults().of(Meeting.class);
        for (String start : List.of("2026-05-01T10:00:00", "2026-05-01T10:00:00+02:00")) {
            String body = "{'start':'" + start + "','notes':[1,{'a':null}]}";
            Meeting meeting = meetings.validateJson(json(body)).orElseThrow();
            assertThat(written(meetings, meeting)).isEqualTo(body);
        }
    }

    @Test
    void patternsSearch() {
        // tag::search[]
        TypeSpec<String> somewhere = TypeSpec.of(String.class).where(List.of(Constraints.pattern("\\d{2}")));
        TypeSpec<String> whole = TypeSpec.of(String.class).where(List.of(Constraints.pattern("^\\d{2}$")));
        // end::search[]
        TypeAdapters adapters = TypeAdapters.defaults();
        assertThat(adapters.of(somewhere).validateText("ab12cd")).isInstanceOf(Valid.class);
        assertThat(adapters.of(whole).validateText("ab12cd")).isInstanceOf(Invalid.class);
        assertThat(adapters.of(whole).validateText("\u0661\u0662")).isInstanceOf(Valid.class);
    }

    // tag::unwrapped[]
    record Address(String city) {}

    record Person(String name, @JsonUnwrapped Address address) {}
    // end::unwrapped[]

    @Test
    void whatOnlyJacksonCanDoIsRefused() {
        assertThatThrownBy(() -> TypeAdapters.defaults().of(Person.class))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining("Person.address has @JsonUnwrapped, which is not supported. "
                        + "Fix: write its fields into the class itself, or leave the object nested");
    }

    // tag::check[]
    record Period(LocalDate from, LocalDate to) {

        Period {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("to must not be before from");
            }
        }
    }
    // end::check[]

    @Test
    void constructorsCheckWholeModels() {
        TypeAdapter<Period> periods = TypeAdapters.defaults().of(Period.class);
        Invalid<Period> invalid =
                (Invalid<Period>) periods.validateJson(json("{'from': '2026-02-01', 'to': '2026-01-01'}"));
        assertThat(invalid.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.type()).isEqualTo("value_error");
            assertThat(violation.msg()).isEqualTo("Value error, to must not be before from");
        });
    }

    // tag::wrapper[]
    record Isbn(@JsonValue String digits) {

        Isbn {
            if (digits.length() != 13) {
                throw new IllegalArgumentException("an ISBN has 13 digits");
            }
        }
    }

    record Book(Isbn isbn) {}
    // end::wrapper[]

    @Test
    void valueClassesAreOneValueOnTheWire() {
        TypeAdapter<Book> books = TypeAdapters.defaults().of(Book.class);
        Book book = new Book(new Isbn("9780134685991"));
        assertThat(books.validateJson(json("{'isbn': '9780134685991'}"))).isEqualTo(new Valid<>(book));
        assertThat(written(books, book)).isEqualTo("{'isbn':'9780134685991'}");
        assertThat(books.validateJson(json("{'isbn': '1'}"))).isInstanceOf(Invalid.class);
    }

    // tag::extra[]
    @Extra(Extra.Policy.FORBID)
    record Exactly(int a) {}

    record Open(int a, @JsonAnySetter Map<String, Object> rest) {}
    // end::extra[]

    @Test
    void extraFieldsAreForbiddenOrKept() {
        TypeAdapters adapters = TypeAdapters.defaults();
        assertThat(adapters.of(Exactly.class).validateJson(json("{'a': 1, 'b': 2}")))
                .isInstanceOf(Invalid.class);
        TypeAdapter<Open> open = adapters.of(Open.class);
        Open kept = open.validateJson(json("{'a': 1, 'b': 2}")).orElseThrow();
        assertThat(written(open, kept)).isEqualTo("{'a':1,'b':2}");
    }

    // tag::secret[]
    record Login(String username, Secret<String> password) {}
    // end::secret[]

    @Test
    void secretsAreHidden() {
        TypeAdapter<Login> logins = TypeAdapters.defaults().of(Login.class);
        Login login = logins.validateJson(json("{'username': 'ann', 'password': 's3cret'}"))
                .orElseThrow();
        assertThat(login.password().value()).isEqualTo("s3cret");
        assertThat(login.toString()).doesNotContain("s3cret");
        assertThat(written(logins, login)).isEqualTo("{'username':'ann','password':'**********'}");
    }

    // tag::patch[]
    record ItemPatch(Patch<String> name, Patch<Double> tax) {

        Item applyTo(Item item) {
            return new Item(
                    this.name.toOptional().orElse(item.name()),
                    item.description(),
                    item.price(),
                    this.tax.orElse(item.tax()),
                    item.tags());
        }
    }
    // end::patch[]

    @Test
    void patchesKnowWhatWasGiven() {
        TypeAdapter<ItemPatch> patches = TypeAdapters.defaults().of(ItemPatch.class);
        Item stored = new Item("Hammer", null, 9.5, 0.2, Set.of());
        ItemPatch removesTax = patches.validateJson(json("{'tax': null}")).orElseThrow();
        assertThat(removesTax.applyTo(stored)).isEqualTo(new Item("Hammer", null, 9.5, null, Set.of()));
        assertThat(written(patches, removesTax)).isEqualTo("{'tax':null}");
    }

    @Test
    void validatedValuesKnowWhatWasGiven() {
        // tag::validated[]
        TypeAdapter<Validated<Item>> given = TypeAdapters.defaults().of(new TypeRef<Validated<Item>>() {});
        TypeAdapter<Validated<Item>> output = given.filter(FieldFilter.none().excludeUnset());
        // end::validated[]
        Validated<Item> item =
                given.validateJson(json("{'name': 'Hammer', 'price': 9.5}")).orElseThrow();
        assertThat(item.fieldsSet()).containsExactly("name", "price");
        assertThat(written(output, item)).isEqualTo("{'name':'Hammer','price':9.5}");
    }

    @Test
    void filtersChooseWhatIsWritten() {
        TypeAdapter<Item> items = TypeAdapters.defaults().of(Item.class);
        Item hammer = new Item("Hammer", null, 9.5, null, Set.of());
        // tag::filter[]
        TypeAdapter<Item> brief = items.filter(FieldFilter.none().include("name", "price"));
        TypeAdapter<Item> dense = items.filter(FieldFilter.none().excludeNone().excludeDefaults());
        // end::filter[]
        assertThat(written(brief, hammer)).isEqualTo("{'name':'Hammer','price':9.5}");
        assertThat(written(dense, hammer)).isEqualTo("{'name':'Hammer','price':9.5}");
        // tag::nested-filter[]
        FieldFilter nested =
                FieldFilter.none().include("items.__all__.name", "next").exclude("next.items");
        // end::nested-filter[]
        TypeAdapter<Page<Item>> pages =
                TypeAdapters.defaults().of(new TypeRef<Page<Item>>() {}).filter(nested);
        assertThat(written(pages, new Page<>(List.of(hammer), new Page<>(List.of(hammer), null))))
                .isEqualTo("{'items':[{'name':'Hammer'}],'next':{'next':null}}");
    }

    // tag::access[]
    record User(
            @JsonProperty(access = JsonProperty.Access.READ_ONLY)
            int id,

            String name,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            String password) {}
    // end::access[]

    @Test
    void fieldsAreReadOrWrittenOnly() {
        TypeAdapter<User> users = TypeAdapters.defaults().of(User.class);
        assertThat(users.validateJson(json("{'id': 7, 'name': 'ann', 'password': 'x'}")))
                .isEqualTo(new Valid<>(new User(0, "ann", "x")));
        assertThat(written(users, new User(7, "ann", "x"))).isEqualTo("{'id':7,'name':'ann'}");
    }

    // tag::documented[]
    @Description("Something that is sold.")
    @Example("{\"size\": 10, \"colour\": \"red\"}")
    record Article(
            @Title("Size in centimetres") @Example("10") @Min(1)
            int size,

            @Description("Any CSS colour") @Default("black") String colour) {}
    // end::documented[]

    @Test
    void schemasDescribeTypes() {
        // tag::schema[]
        String schema = TypeAdapters.defaults().of(Article.class).jsonSchema().toString();
        // end::schema[]
        assertThat(schema.replace('"', '\''))
                .isEqualTo("{'description':'Something that is sold.','examples':[{'colour':'red','size':10}],"
                        + "'properties':{'size':{'examples':[10],'minimum':1,'title':'Size in centimetres',"
                        + "'type':'integer'},'colour':{'default':'black','description':'Any CSS colour',"
                        + "'title':'Colour','type':'string'}},'required':['size'],'title':'Article','type':'object'}");
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
                .hasMessage("The rule MaxLength[length=3] on Mistaken.number does not fit its type. "
                        + "Fix: take the rule off, or change the type\n"
                        + "The default ten of Mistaken.limit is not JSON. Fix: write the default as JSON");
    }
}
