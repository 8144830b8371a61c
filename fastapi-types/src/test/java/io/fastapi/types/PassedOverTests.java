package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import io.fastapi.types.model.Default;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.shape.UnsupportedTypeException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.util.StdConverter;

/** What Jackson would do, and this library would pass over in silence, stops the start. */
class PassedOverTests {

    record ReadOnly(
            int a,

            @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Default("3")
            int b) {}

    @JsonIgnoreProperties(value = "b", allowGetters = true)
    record OnlyWritten(int a, @Default("3") int b) {}

    record Left(@JsonProperty(isRequired = OptBoolean.FALSE) int a) {}

    record LeftWell(
            @JsonProperty(isRequired = OptBoolean.FALSE) @Default("3")
            int a,

            @JsonProperty(isRequired = OptBoolean.FALSE) @Nullable
            String b,

            @JsonProperty(isRequired = OptBoolean.FALSE) Optional<String> c,
            @JsonProperty(isRequired = OptBoolean.TRUE) int d) {}

    static class Words extends ValueDeserializer<String> {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            return parser.getString();
        }
    }

    static final class Anything extends ValueDeserializer<Object> {

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            return List.of(parser.getString());
        }
    }

    static final class Nothing extends Words {

        @Override
        public Object getNullValue(DeserializationContext context) {
            return "nothing";
        }
    }

    static final class Missing extends Words {

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return "missing";
        }
    }

    record Nulled(
            @JsonDeserialize(using = Nothing.class) @Nullable
            String a) {}

    record NulledToo(
            @JsonDeserialize(using = Missing.class) @Nullable
            String a) {}

    record NotNull(
            @JsonDeserialize(using = Nothing.class) String a,
            @JsonDeserialize(using = Words.class) @Nullable String b) {}

    record Other(@JsonDeserialize(using = Words.class) int a) {}

    record OtherToo(
            @JsonDeserialize(using = Words.class) @Nullable List<String> a) {}

    @JsonDeserialize(using = Words.class)
    record Itself(int a) {}

    record Unsaid(@JsonDeserialize(using = Anything.class) String a) {}

    enum Kind {
        A,
        B
    }

    record Numbers(
            @JsonFormat(shape = JsonFormat.Shape.NUMBER) Kind a) {}

    record ManyNumbers(
            @JsonFormat(shape = JsonFormat.Shape.NUMBER) List<Kind> a) {}

    record Texts(
            @JsonFormat(shape = JsonFormat.Shape.STRING) Kind a) {}

    static final class Shout extends ValueSerializer<String> {

        @Override
        public void serialize(String value, JsonGenerator out, SerializationContext context) {
            out.writeString(value + "!");
        }
    }

    record Loud(@JsonSerialize(using = Shout.class) int a) {}

    @JsonSerialize(using = Shout.class)
    record LoudToo(int a) {}

    record LoudInside(
            @JsonSerialize(contentUsing = Shout.class) List<Integer> a) {}

    record OtherInside(
            @JsonDeserialize(contentUsing = Words.class) Map<String, Integer> a) {}

    record Fits(
            @JsonSerialize(using = Shout.class) String a,

            @JsonSerialize(contentUsing = Shout.class) @JsonDeserialize(contentUsing = Words.class)
            List<String> b) {}

    @JsonDeserialize(using = TagsReader.class)
    static final class Tags extends ArrayList<String> {}

    static final class TagsReader extends ValueDeserializer<Tags> {

        @Override
        public Tags deserialize(JsonParser parser, DeserializationContext context) {
            Tags tags = new Tags();
            tags.addAll(List.of(parser.getString().split(" ")));
            return tags;
        }
    }

    record Tagged(Tags tags) {}

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(ReadOnly.class, "ReadOnly.b has @Default, but is never read"),
                Arguments.of(OnlyWritten.class, "OnlyWritten.b has @Default, but is never read"),
                Arguments.of(Left.class, "Left.a has @JsonProperty(isRequired = FALSE), but no value"),
                Arguments.of(Nulled.class, "Nulled.a is read by Nothing, which has a value for null of its own"),
                Arguments.of(NulledToo.class, "NulledToo.a is read by Missing, which has a value for null of its own"),
                Arguments.of(Other.class, "Other.a is read by Words, which makes a String and no int"),
                Arguments.of(OtherToo.class, "OtherToo.a is read by Words, which makes a String and no List"),
                Arguments.of(Loud.class, "Loud.a is written by Shout, which takes a String and no int"),
                Arguments.of(LoudToo.class, "LoudToo is written by Shout, which takes a String and no LoudToo"),
                Arguments.of(LoudInside.class, "What is in LoudInside.a is written by Shout, which takes a String"),
                Arguments.of(OtherInside.class, "What is in OtherInside.a is read by Words, which makes a String"),
                Arguments.of(Itself.class, "Itself is read by Words, which makes a String and no Itself"),
                Arguments.of(Numbers.class, "Numbers.a has a @JsonFormat(shape = ..) that an enum cannot have"),
                Arguments.of(
                        ManyNumbers.class, "ManyNumbers.a has a @JsonFormat(shape = ..) that an enum cannot have"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsPassedOverStopsTheStart(Class<?> type, String problem) {
        TypeAdapters adapters = TypeAdapters.defaults();
        assertThatThrownBy(() -> adapters.of(type))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void whatIsCarriedOutDoesNot() {
        TypeAdapters adapters = TypeAdapters.defaults();
        assertThat(read(adapters, LeftWell.class, "{\"d\":1}")).isEqualTo(new LeftWell(3, null, Optional.empty(), 1));
        assertThat(read(adapters, NotNull.class, "{\"a\":null,\"b\":null}")).isEqualTo(new NotNull("nothing", null));
        assertThat(read(adapters, Fits.class, "{\"a\":\"x\",\"b\":[\"y\"]}")).isEqualTo(new Fits("x", List.of("y")));
        assertThat(read(adapters, Tagged.class, "{\"tags\":\"a b\"}").tags()).containsExactly("a", "b");
        assertThat(read(adapters, Texts.class, "{\"a\":\"B\"}")).isEqualTo(new Texts(Kind.B));
    }

    private static <T> T read(TypeAdapters adapters, Class<T> type, String json) {
        return ((Validation.Valid<T>) adapters.of(type).validateJson(json.getBytes(StandardCharsets.UTF_8))).value();
    }

    @Test
    void aDeserializerThatSaysNothingOfItsTypeFailsWithWhatItMade() {
        TypeAdapter<Unsaid> adapter = TypeAdapters.defaults().of(Unsaid.class);
        assertThatThrownBy(() -> adapter.validateJson("{\"a\":\"x\"}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("What reads a java.lang.String with Jackson made a java.util.");
    }

    @Test
    void textsOfEnumsAreErrorsOfEnums() {
        Validation<Texts> wrong =
                TypeAdapters.defaults().of(Texts.class).validateJson("{\"a\":\"x\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(((Validation.Invalid<Texts>) wrong).violations())
                .extracting(one -> one.type())
                .containsExactly("enum");
    }

    static class Shouting extends StdConverter<String, String> {
        @Override
        public String convert(String text) {
            return text + "!";
        }
    }

    record Said(@JsonSerialize(converter = Shouting.class) int a) {}

    record Heard(
            @JsonDeserialize(converter = Shouting.class) int a) {}

    record AllSaid(
            @JsonSerialize(contentConverter = Shouting.class)
            List<Integer> a) {}

    record AllHeard(
            @JsonDeserialize(contentConverter = Shouting.class)
            List<Integer> a) {}

    record Converted(
            @JsonSerialize(converter = Shouting.class) @JsonDeserialize(converter = Shouting.class)
            String a,

            @JsonSerialize(contentConverter = Shouting.class) @JsonDeserialize(contentConverter = Shouting.class)
            List<String> b) {}

    @Test
    void convertersOfAnotherTypeStopTheStart() {
        TypeAdapters adapters = TypeAdapters.defaults();
        assertThatThrownBy(() -> adapters.of(Said.class))
                .hasMessageContaining("Said.a is written by Shouting, which takes a String and no int");
        assertThatThrownBy(() -> adapters.of(Heard.class))
                .hasMessageContaining("Heard.a is read by Shouting, which makes a String and no int");
        assertThatThrownBy(() -> adapters.of(AllSaid.class))
                .hasMessageContaining(
                        "What is in AllSaid.a is written by Shouting, which takes a String and no Integer");
        assertThatThrownBy(() -> adapters.of(AllHeard.class))
                .hasMessageContaining("What is in AllHeard.a is read by Shouting, which makes a String and no Integer");
        assertThat(read(adapters, Converted.class, "{\"a\":\"x\",\"b\":[\"y\"]}"))
                .isEqualTo(new Converted("x!", List.of("y!")));
    }

    public static class Labels extends ArrayList<String> {}

    record Labelled(Labels a) {}

    @Test
    void aContainerIsReadByWhatTheMapperHasForIt() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new SimpleModule().addDeserializer(Labels.class, new ValueDeserializer<Labels>() {
                    @Override
                    public Labels deserialize(JsonParser in, DeserializationContext context) {
                        Labels labels = new Labels();
                        labels.addAll(List.of(in.getString().split(",")));
                        return labels;
                    }
                }))
                .build();
        assertThat(read(TypeAdapters.of(mapper), Labelled.class, "{\"a\":\"x,y\"}")
                        .a())
                .containsExactly("x", "y");
        assertThat(read(TypeAdapters.defaults(), Labelled.class, "{\"a\":[\"x,y\"]}")
                        .a())
                .containsExactly("x,y");
        JsonMapper others = JsonMapper.builder()
                .addModule(new SimpleModule().addDeserializer(String.class, new Words()))
                .build();
        assertThat(TypeAdapters.of(others).of(Labels.class).shape()).isNotInstanceOf(Shape.JacksonShape.class);
    }

    @Test
    void keysOfTheMapperStopTheStart() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new SimpleModule().addKeyDeserializer(Kind.class, new KeyDeserializer() {
                    @Override
                    public Object deserializeKey(String key, DeserializationContext context) {
                        return Kind.A;
                    }
                }))
                .build();
        TypeAdapters adapters = TypeAdapters.of(mapper);
        assertThatThrownBy(() -> adapters.of(Counts.class))
                .hasMessageContaining("The keys of Counts.a would be read by");
        assertThatCode(() -> TypeAdapters.defaults().of(Counts.class)).doesNotThrowAnyException();
    }

    @Test
    void writersOfKeysOfTheMapperStopTheStart() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new SimpleModule().addKeySerializer(Kind.class, new ValueSerializer<Kind>() {
                    @Override
                    public void serialize(Kind key, JsonGenerator out, SerializationContext context) {
                        out.writeName("k" + key);
                    }
                }))
                .build();
        TypeAdapters adapters = TypeAdapters.of(mapper);
        assertThatThrownBy(() -> adapters.of(Counts.class))
                .hasMessageContaining("The keys of Counts.a would be written by");
    }

    record Counts(Map<Kind, Integer> a) {}

    @Test
    void formatsOfTheMapperForAnEnumStopTheStart() {
        JsonMapper mapper = JsonMapper.builder()
                .withConfigOverride(
                        Kind.class, one -> one.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.NUMBER_INT)))
                .build();
        assertThatThrownBy(() -> TypeAdapters.of(mapper).of(Counts.class))
                .hasMessageContaining("The mapper writes the enum Kind with another shape than its names");
    }
}
