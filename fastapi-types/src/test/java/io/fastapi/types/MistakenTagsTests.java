package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.types.model.Discriminator;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.shape.UnsupportedTypeException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags that no value could be told by, which pydantic refuses where the union is defined. */
class MistakenTagsTests {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Twice permits First, Second {}

    @JsonTypeName("u")
    record First(int a) implements Twice {}

    @JsonTypeName("u")
    record Second(int b) implements Twice {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Overlap permits Many, Named {}

    record Many(@Literal({"a", "b"}) String kind) implements Overlap {}

    @JsonTypeName("b")
    record Named(int b) implements Overlap {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Left.class, name = "u"),
        @JsonSubTypes.Type(value = Right.class, name = "u")
    })
    interface Listed {}

    record Left(int a) implements Listed {}

    record Right(int b) implements Listed {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(
                value = Several.class,
                names = {"a", "u"}),
        @JsonSubTypes.Type(value = One.class, name = "u")
    })
    interface Aliased {}

    record Several(int a) implements Aliased {}

    record One(int b) implements Aliased {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Animal permits Cat, Dog {}

    @JsonTypeName("dog")
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "color")
    sealed interface Cat extends Animal permits Black {}

    @JsonTypeName("black")
    record Black(int lives) implements Cat {}

    @JsonTypeName("dog")
    record Dog(int barks) implements Animal {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Equal permits Yes, Unit {}

    record Yes(@Literal("true") boolean kind) implements Equal {}

    record Unit(@Literal("1") int kind) implements Equal {}

    @Test
    void twoMembersWithOneTagStopTheStart() {
        assertThatThrownBy(() -> adapter(Twice.class))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining("First and Second of Twice have the same tag, u")
                .hasMessageContaining("give each a tag of its own, with @JsonTypeName or @Literal");
        assertThatThrownBy(() -> TypeAdapters.defaults().of(new TypeRef<List<Twice>>() {}))
                .hasMessageContaining("First and Second of Twice have the same tag, u");
    }

    @ParameterizedTest
    @ValueSource(classes = {Overlap.class, Listed.class, Aliased.class, Animal.class})
    void soDoTheyHoweverTheTagIsGiven(Class<?> union) {
        assertThatThrownBy(() -> adapter(union)).hasMessageContaining("have the same tag");
    }

    @Test
    void trueIsOneAsInPython() {
        assertThatThrownBy(() -> adapter(Equal.class))
                .hasMessageContaining("Unit and Yes of Equal have the same tag, 1");
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Typed permits Text, Whole {}

    record Text(@Literal("1") String kind) implements Typed {}

    record Whole(@Literal("1") int kind) implements Typed {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Swapped.class, name = "x"),
        @JsonSubTypes.Type(value = Other.class, name = "y")
    })
    interface Renamed {}

    @JsonTypeName("y")
    record Swapped(int a) implements Renamed {}

    record Other(int b) implements Renamed {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Levels permits Wild, Tame {}

    @JsonTypeName("wild")
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "color")
    sealed interface Wild extends Levels permits Wolf {}

    @JsonTypeName("grey")
    record Wolf(int age) implements Wild {}

    @JsonTypeName("tame")
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "size")
    sealed interface Tame extends Levels permits Mouse {}

    @JsonTypeName("grey")
    record Mouse(int age) implements Tame {}

    @Test
    void differentTagsDoNot() {
        assertThat(read(Typed.class, "{'kind':'1'}")).isEqualTo(new Text("1"));
        assertThat(read(Typed.class, "{'kind':1}")).isEqualTo(new Whole(1));
        assertThat(read(Renamed.class, "{'kind':'x','a':1}")).isEqualTo(new Swapped(1));
        assertThat(read(Renamed.class, "{'kind':'y','b':1}")).isEqualTo(new Other(1));
    }

    @Test
    void aTagMayStandAgainAtAnotherLevel() {
        assertThat(read(Levels.class, "{'kind':'wild','color':'grey','age':1}")).isEqualTo(new Wolf(1));
        assertThat(read(Levels.class, "{'kind':'tame','size':'grey','age':1}")).isEqualTo(new Mouse(1));
    }

    sealed interface Told permits Early, Late {

        @Discriminator
        static String kind(Object sent) {
            return "u";
        }
    }

    @JsonTypeName("u")
    record Early(int a) implements Told {}

    @JsonTypeName("u")
    record Late(int b) implements Told {}

    @Test
    void whereAFunctionTellsTheLastOfTwoMembersIsTheOneAsInPydantic() {
        assertThat(read(Told.class, "{'b':1}")).isEqualTo(new Late(1));
        assertThat(adapter(Told.class).validateJson(json("{'a':1}"))).isInstanceOf(Validation.Invalid.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Numbered permits Number {}

    @JsonTypeName("u")
    record Number(int kind) implements Numbered {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface OtherLiteral permits Wrong {}

    @JsonTypeName("u")
    record Wrong(@Literal("v") String kind) implements OtherLiteral {}

    enum Kind {
        @JsonProperty("u")
        UP,
        DOWN
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface OtherEnum permits OfKind {}

    @JsonTypeName("sideways")
    record OfKind(Kind kind) implements OtherEnum {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface InAList permits Listing {}

    @JsonTypeName("u")
    record Listing(@Nullable List<String> kind) implements InAList {}

    @JsonTypeInfo(
            use = JsonTypeInfo.Id.NAME,
            include = JsonTypeInfo.As.EXISTING_PROPERTY,
            property = "kind",
            visible = true)
    sealed interface Existing permits Bean {}

    @JsonTypeName("u")
    static final class Bean implements Existing {

        public long kind;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Outer permits Inner {}

    @JsonTypeName("inner")
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "color")
    sealed interface Inner extends Outer permits Leaf {}

    @JsonTypeName("leaf")
    record Leaf(int kind) implements Inner {}

    @ParameterizedTest
    @ValueSource(
            classes = {
                Numbered.class,
                Number.class,
                OtherLiteral.class,
                OtherEnum.class,
                InAList.class,
                Existing.class,
                Outer.class
            })
    void aComponentThatCannotHoldTheTagStopsTheStart(Class<?> union) {
        assertThatThrownBy(() -> adapter(union))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining(".kind tells the members of a union apart, but cannot hold the tag ")
                .hasMessageContaining("make it a String, or take the component out");
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", visible = true)
    sealed interface Good
            permits InText, InLiteral, InEnum, InOptional, InNullable, InWrapper, InAnything, InInteger, Without {}

    @JsonTypeName("text")
    record InText(String kind) implements Good {}

    @JsonTypeName("literal")
    record InLiteral(@Literal({"other", "literal"}) String kind) implements Good {}

    @JsonTypeName("u")
    record InEnum(Kind kind) implements Good {}

    @JsonTypeName("optional")
    record InOptional(Optional<String> kind) implements Good {}

    @JsonTypeName("nullable")
    record InNullable(@Nullable String kind) implements Good {}

    record Wrapped(@JsonValue String value) {}

    @JsonTypeName("wrapper")
    record InWrapper(Wrapped kind) implements Good {}

    @JsonTypeName("anything")
    record InAnything(Object kind) implements Good {}

    @JsonTypeName("7")
    record InInteger(@Literal("7") int kind) implements Good {}

    @JsonTypeName("without")
    record Without(int a) implements Good {

        @JsonProperty
        int kind() {
            return 1;
        }
    }

    @Test
    void aComponentThatCanHoldTheTagIsRead() {
        assertThat(read(Good.class, "{'kind':'text'}")).isEqualTo(new InText("text"));
        assertThat(read(Good.class, "{'kind':'literal'}")).isEqualTo(new InLiteral("literal"));
        assertThat(read(Good.class, "{'kind':'u'}")).isEqualTo(new InEnum(Kind.UP));
        assertThat(read(Good.class, "{'kind':'optional'}")).isEqualTo(new InOptional(Optional.of("optional")));
        assertThat(read(Good.class, "{'kind':'nullable'}")).isEqualTo(new InNullable("nullable"));
        assertThat(read(Good.class, "{'kind':'wrapper'}")).isEqualTo(new InWrapper(new Wrapped("wrapper")));
        assertThat(read(Good.class, "{'kind':'anything'}")).isEqualTo(new InAnything("anything"));
        assertThat(read(Good.class, "{'kind':7}")).isEqualTo(new InInteger(7));
        assertThat(read(Good.class, "{'kind':'without','a':1}")).isEqualTo(new Without(1));
    }

    private static TypeAdapter<?> adapter(Class<?> type) {
        return TypeAdapters.defaults().of(type);
    }

    private static @Nullable Object read(Class<?> type, String json) {
        return adapter(type).validateJson(json(json)).orElseThrow();
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
