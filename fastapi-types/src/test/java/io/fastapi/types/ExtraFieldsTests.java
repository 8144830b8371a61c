package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.fastapi.types.shape.UnsupportedTypeException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Where classes keep the fields that they do not have. */
class ExtraFieldsTests {

    private final TypeAdapters adapters = TypeAdapters.defaults();

    static class OneByOne {

        private final Map<String, Integer> rest = new LinkedHashMap<>();
        public int a;

        @JsonAnySetter
        void put(String name, int value) {
            this.rest.put(name, value);
        }

        @JsonAnyGetter
        Map<String, Integer> getRest() {
            return this.rest;
        }
    }

    static class AllAtOnce {

        public int a;

        @JsonAnySetter
        private Map<String, Object> rest = Map.of();

        @JsonAnyGetter
        Map<String, Object> rest() {
            return this.rest;
        }
    }

    static class IntoItsOwn {

        public int a;

        @JsonAnySetter
        private final TreeMap<String, Object> rest = new TreeMap<>();

        @JsonAnyGetter
        Map<String, Object> getRest() {
            return this.rest;
        }
    }

    static class FieldOnly {

        public int a;

        @JsonAnySetter
        public Map<String, Object> rest = new LinkedHashMap<>();
    }

    record Component(int a, @JsonAnySetter Map<String, Integer> rest) {}

    @ParameterizedTest
    @ValueSource(classes = {OneByOne.class, AllAtOnce.class, IntoItsOwn.class, FieldOnly.class, Component.class})
    void unknownFieldsAreKeptWhereTheClassWantsThemAndWrittenAgain(Class<?> type) {
        assertThat(written(type, "{\"a\":1,\"z\":2}")).isEqualTo("{\"a\":1,\"z\":2}");
        assertThat(written(type, "{\"a\":1}")).isEqualTo("{\"a\":1}");
    }

    private <T> String written(Class<T> type, String json) {
        T read = this.adapters
                .of(type)
                .validateJson(json.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        return new String(this.adapters.of(type).forOutput().toJson(read), StandardCharsets.UTF_8);
    }

    record Tree(int a, @JsonAnySetter TreeMap<String, Object> rest) {}

    record Node(int a, @JsonAnySetter ObjectNode rest) {}

    record States(int a, @JsonAnySetter Map<Thread.State, Integer> rest) {}

    @ParameterizedTest
    @ValueSource(classes = {Tree.class, Node.class, States.class})
    void aPlaceThatCannotTakeThemStopsTheStart(Class<?> type) {
        assertThatThrownBy(() -> this.adapters.of(type))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining("'s extra fields are kept in ")
                .hasMessageContaining("Fix: declare it as Map<String, Object>, or with another type of values");
    }

    @Test
    void aMethodThatRefusesAFieldIsARuleOfTheModel() {
        Validation<Refusing> read =
                this.adapters.of(Refusing.class).validateJson("{\"z\":2}".getBytes(StandardCharsets.UTF_8));
        assertThat(((Validation.Invalid<Refusing>) read).violations().get(0).msg())
                .isEqualTo("Value error, no z please");
    }

    static class Refusing {

        @JsonAnySetter
        void put(String name, Object value) {
            throw new IllegalArgumentException("no " + name + " please");
        }
    }
}
