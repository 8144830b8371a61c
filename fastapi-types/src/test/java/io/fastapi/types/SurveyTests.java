package io.fastapi.types;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.fastapi.types.error.Violation;
import io.fastapi.types.model.Default;
import io.fastapi.types.source.JsonDocument;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors of a document are the same whether they are found in the stream or in what Python makes of the text. */
class SurveyTests {

    record Range(int from, int to) {

        Range {
            if (from > to) {
                throw new IllegalArgumentException("from is behind to");
            }
        }
    }

    record Node(
            @Size(min = 1, max = 3) String name,
            @Min(0) @Max(9) int size,
            Optional<@Size(max = 2) String> note,
            @JsonAlias({"start", "begin"}) LocalDate since,
            Range range,
            @Size(max = 2) List<@Valid Node> nodes,
            @Size(min = 1, max = 3) List<List<Double>> table,
            Map<String, Range> ranges,
            Optional<Node> next) {}

    record Shared(
            @JsonAlias("x") int a,
            @JsonAlias("x") int b,
            @JsonAlias("a") @Default("1") int c) {}

    record Chain(@Nullable Chain next, int needed) {}

    private static final TypeAdapter<Node> NODES = TypeAdapters.defaults().of(Node.class);

    private static final List<String> SCALARS = List.of(
            "0", "5", "77", "-1", "1.5", "1e3", "\"\"", "\"ab\"", "\"abcd\"", "\"7\"", "\"\\u00e9\"", "null", "true");
    private static final List<String> OTHERS =
            List.of("[]", "{}", "[1]", "[[1],[\"x\"]]", "{\"a\":{\"from\":1,\"to\":\"x\"}}", "\"2020-01-01\"");

    private final Random random = new Random(20261130);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void whatIsWrongInAStreamIsWhatIsWrongInItsObjects(int depth) {
        int rejected = 0;
        for (int i = 0; i < 4000; i++) {
            String json = node(depth);
            Validation<Node> streamed = NODES.validateJson(json.getBytes(UTF_8));
            assertThat(streamed).as(json).isEqualTo(ofObjects(json));
            rejected += (streamed instanceof Validation.Invalid) ? 1 : 0;
        }
        assertThat(rejected).isBetween(2000, 3999);
    }

    private static final AtomicInteger MADE = new AtomicInteger();

    record Counted(int from) {

        Counted {
            MADE.incrementAndGet();
        }
    }

    record Refusing(Counted inner, int to) {

        Refusing {
            if (inner.from() > to) {
                throw new IllegalArgumentException("from is behind to");
            }
        }
    }

    @Test
    void whatIsInsideARefusedObjectIsMadeNoThirdTime() {
        MADE.set(0);
        String json = "{\"inner\":{\"from\":2},\"to\":1}";
        assertThat(TypeAdapters.defaults().of(Refusing.class).validateJson(json.getBytes(UTF_8)))
                .isInstanceOf(Validation.Invalid.class);
        assertThat(MADE).hasValue(2); // read at first, and once more to collect what is wrong
    }

    @Test
    void errorsComeInTheOrderOfTheFieldsAndTheLastOfEqualNamesCounts() {
        String json = "{\"to\":\"x\",\"from\":\"y\",\"to\":\"z\"}";
        assertThat(violations(TypeAdapters.defaults().of(Range.class).validateJson(json.getBytes(UTF_8))))
                .extracting(violation -> violation.loc() + " " + violation.input())
                .containsExactly("[from] y", "[to] z");
    }

    @Test
    void whatIsMissingIsShownWithTheWholeObject() {
        String json = "[{\"from\":1,\"to\":2,\"more\":[1]},{\"more\":{\"a\":[1,2]},\"to\":3}]";
        assertThat(violations(TypeAdapters.defaults().of(Range[].class).validateJson(json.getBytes(UTF_8))))
                .singleElement()
                .satisfies(violation -> assertThat(violation.loc()).isEqualTo(List.of(1, "from")))
                .satisfies(violation -> assertThat(violation.input())
                        .isEqualTo(Map.of("more", Map.of("a", List.of(1L, 2L)), "to", 3L)));
    }

    @Test
    void aNameMayBeOneOfSeveralFields() {
        TypeAdapter<Shared> adapter = TypeAdapters.defaults().of(Shared.class);
        assertThat(adapter.validateJson("{\"x\":5}".getBytes(UTF_8)).orElseThrow())
                .isEqualTo(new Shared(5, 5, 1));
        assertThat(adapter.validateJson("{\"a\":2,\"b\":3}".getBytes(UTF_8)).orElseThrow())
                .isEqualTo(new Shared(2, 3, 2));
        assertThat(violations(adapter.validateJson("{\"x\":\"y\",\"b\":3}".getBytes(UTF_8))))
                .extracting(violation -> violation.type() + " " + violation.loc())
                .containsExactly("int_parsing [x]");
        assertThat(violations(adapter.validateJson("{\"a\":\"y\",\"b\":3}".getBytes(UTF_8))))
                .extracting(violation -> violation.type() + " " + violation.loc())
                .containsExactly("int_parsing [a]", "int_parsing [a]");
    }

    @Test
    void errorsThatShowTheSameObjectsShareThem() {
        String json = "{\"next\":".repeat(200) + "{\"next\":null,\"other\":[1]}" + "}".repeat(200);
        List<Violation> violations =
                violations(TypeAdapters.defaults().of(Chain.class).validateJson(json.getBytes(UTF_8)));
        assertThat(violations).hasSize(201);
        for (int i = 1; i < violations.size(); i++) {
            Map<?, ?> outer = (Map<?, ?>) violations.get(i).input();
            assertThat(outer.get("next")).isSameAs(violations.get(i - 1).input());
        }
    }

    @Test
    void aTextThatIsNoJsonBehindAnErrorIsAnErrorOfItsSyntax() {
        for (String end : List.of("", "}", ",", "} x", "}]")) {
            String json = "{\"from\":\"x\",\"to\":[1]" + end;
            Validation<Range> result = TypeAdapters.defaults().of(Range.class).validateJson(json.getBytes(UTF_8));
            assertThat(result)
                    .isInstanceOfSatisfying(
                            Validation.Invalid.class,
                            invalid -> assertThat(invalid.kind())
                                    .isEqualTo(end.equals("}") ? Validation.Kind.VALUE : Validation.Kind.SYNTAX));
        }
    }

    private static List<Violation> violations(Validation<?> result) {
        return ((Validation.Invalid<?>) result).violations();
    }

    private static Validation<Node> ofObjects(String json) {
        JsonDocument.Value document = (JsonDocument.Value) JsonDocument.parse(json, JsonDocument.DEFAULT_DEPTH);
        return NODES.validateObject(document.value());
    }

    private String node(int depth) {
        List<String> members = new ArrayList<>();
        add(members, "name", "\"ab\"");
        add(members, "size", "5");
        add(members, "note", "\"x\"");
        add(members, pick(List.of("since", "since", "start", "begin")), "\"2020-01-01\"");
        add(members, "range", range());
        add(members, "nodes", depth == 0 ? "[]" : nodes(depth));
        add(members, "table", "[[1,2.5],[]]");
        add(members, "ranges", "{\"a\":" + range() + "}");
        if (depth > 0) {
            add(members, "next", node(depth - 1));
        }
        for (int i = this.random.nextInt(3); i > 0; i--) {
            String name = pick(List.of("name", "size", "start", "other", "range", "nodes", "\\u006eame"));
            members.add('"' + name + "\": " + anything());
        }
        if (this.random.nextBoolean()) {
            Collections.shuffle(members, this.random);
        }
        return members.stream().collect(Collectors.joining(" ,\n", "{ ", "}"));
    }

    private String nodes(int depth) {
        return this.random
                .ints(this.random.nextInt(4), 0, depth)
                .mapToObj(this::node)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String range() {
        return "{\"from\":" + this.random.nextInt(3) + ",\"to\":" + (1 + this.random.nextInt(3)) + "}";
    }

    /** Mostly what fits, sometimes something else or nothing. */
    private void add(List<String> members, String name, String fitting) {
        int luck = this.random.nextInt(20);
        if (luck > 0) {
            members.add('"' + name + "\":" + (luck == 1 ? anything() : fitting));
        }
    }

    private String anything() {
        return pick(this.random.nextBoolean() ? SCALARS : OTHERS);
    }

    private String pick(List<String> texts) {
        return texts.get(this.random.nextInt(texts.size()));
    }
}
