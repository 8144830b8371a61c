package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.conformance.LayeredModels.full;

import io.fastapi.conformance.LayeredModels.Name;
import io.fastapi.conformance.LayeredModels.Price;
import io.fastapi.conformance.LayeredModels.Size;
import io.fastapi.conformance.LayeredModels.Slot;
import io.fastapi.conformance.LayeredModels.Tone;
import io.fastapi.conformance.LayeredModels.Tree;
import io.fastapi.conformance.LayeredModels.Trio;
import io.fastapi.conformance.LayeredModels.Two;
import io.fastapi.operation.Operation;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Finite;
import io.fastapi.types.model.HttpUrl;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.MultipleOf;
import io.fastapi.types.model.Strict;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The answers of {@code twins/models_layers.py}. */
final class LayeredAnswersProgram {
    private LayeredAnswersProgram() {}

    static ApiRouter routes() {
        return ApiRouter.of(trios(), trees(), tuples(), scalars(), rules());
    }

    private static Operation answer(String name, TypeRef<?> model, Supplier<Object> answer) {
        return get("/answers/" + name).name(name).responseModel(model).handle(answer::get);
    }

    private static ApiRouter trios() {
        return ApiRouter.of(
                answer(
                        "trio",
                        new TypeRef<Trio<Name, List<Name>, Map<String, Name>>>() {},
                        () -> new Trio<>(full("f"), List.of(full("g")), Map.of("k", full("h")))),
                answer(
                        "trio_mixed",
                        new TypeRef<Trio<Slot<Name>, @Nullable Name, Two<Name, Integer>>>() {},
                        () -> new Trio<>(new Slot<>(full("f")), null, new Two<>(full("c"), 3))),
                answer(
                        "trio_slots",
                        new TypeRef<Trio<Slot<Slot<Name>>, List<Slot<@Nullable Name>>, @Nullable List<Name>>>() {},
                        () -> new Trio<>(
                                new Slot<>(new Slot<>(full("f"))),
                                List.of(new Slot<@Nullable Object>(null), new Slot<@Nullable Object>(full("f"))),
                                List.of(full("f")))),
                answer(
                        "trio_wrong",
                        new TypeRef<Trio<Integer, Name, Two<Integer, Integer>>>() {},
                        () -> Map.of("a", "x", "b", Map.of("last", 1), "c", List.of(1, "z", 3))));
    }

    private static ApiRouter trees() {
        return ApiRouter.of(
                answer(
                        "tree",
                        new TypeRef<Tree<String, Name>>() {},
                        () -> new Tree<>(
                                "a",
                                Map.of("x", full("f")),
                                List.of(new Tree<>(
                                        "b", Map.of(), List.of(new Tree<>("c", Map.of("y", full("y")), List.of())))))),
                answer(
                        "tree_none",
                        new TypeRef<Tree<Integer, @Nullable Name>>() {},
                        () -> new Tree<Integer, @Nullable Object>(
                                1, Ordered.map("n", null, "m", full("f")), List.of())),
                answer(
                        "tree_wrong",
                        new TypeRef<Tree<Integer, Name>>() {},
                        () -> Ordered.map(
                                "label",
                                1,
                                "children",
                                List.of(Ordered.map("label", "q", "leaves", Map.of("l", Map.of()))))));
    }

    private static ApiRouter tuples() {
        return ApiRouter.of(
                answer("tuple", new TypeRef<Slot<Two<Integer, Name>>>() {}, () -> new Slot<>(new Two<>(1, full("f")))),
                answer(
                        "tuples",
                        new TypeRef<Slot<List<Two<Integer, Name>>>>() {},
                        () -> new Slot<>(List.of(new Two<>(1, full("f"))))),
                answer("tuple_none", new TypeRef<Slot<@Nullable Two<Integer, Name>>>() {}, () -> value(null)),
                answer("tuple_short", new TypeRef<Slot<Two<Integer, Name>>>() {}, () -> value(List.of(1))),
                answer(
                        "deep",
                        new TypeRef<Slot<Map<String, List<Slot<Name>>>>>() {},
                        () -> new Slot<>(Map.of("k", List.of(new Slot<>(full("f"), "n"))))));
    }

    private static ApiRouter scalars() {
        return ApiRouter.of(
                answer("tone", new TypeRef<Slot<Tone>>() {}, () -> value("low")),
                answer("size", new TypeRef<Slot<Size>>() {}, () -> value(2)),
                answer(
                        "tones",
                        new TypeRef<Slot<Map<Tone, List<Size>>>>() {},
                        () -> value(Map.of("high", List.of(1, 2)))),
                answer(
                        "tones_wrong",
                        new TypeRef<Slot<Map<Tone, List<Size>>>>() {},
                        () -> value(Map.of("mid", List.of(1, 3)))),
                answer("date", new TypeRef<Slot<LocalDate>>() {}, () -> value(LocalDate.of(2026, 1, 2))),
                answer("datetime", new TypeRef<Slot<Temporal>>() {}, () -> value(LocalDateTime.of(2026, 1, 2, 3, 0))),
                answer("uuid", new TypeRef<Slot<UUID>>() {}, () -> value("12345678-1234-5678-1234-567812345678")),
                answer("decimal", new TypeRef<Slot<BigDecimal>>() {}, () -> value(new BigDecimal("1.50"))),
                answer("bytes", new TypeRef<Slot<byte[]>>() {}, () -> value("ab".getBytes(StandardCharsets.UTF_8))),
                answer("float", new TypeRef<Slot<Double>>() {}, () -> value(1)),
                answer("bool", new TypeRef<Slot<Boolean>>() {}, () -> value("yes")),
                answer("any", new TypeRef<Slot<Object>>() {}, () -> value(Arrays.asList(1, null))),
                answer("literal", new TypeRef<Slot<@Literal({"a", "b"}) String>>() {}, () -> value("b")),
                answer("literal_int", new TypeRef<Slot<@Literal({"1", "2"}) Integer>>() {}, () -> value(3)),
                answer("either", new TypeRef<Slot<@Union({int.class, String.class}) Object>>() {}, () -> value("1")),
                answer(
                        "either_models",
                        new TypeRef<Slot<@Union({Name.class, Price.class}) Object>>() {},
                        () -> value(Map.of("amount", "2.0"))));
    }

    private static ApiRouter rules() {
        return ApiRouter.of(
                answer(
                        "short",
                        new TypeRef<Slot<@jakarta.validation.constraints.Size(min = 2) String>>() {},
                        () -> value("a")),
                answer("text", new TypeRef<Slot<String>>() {}, () -> value("a")),
                answer(
                        "words",
                        new TypeRef<Slot<@Pattern(regexp = "^\\w+$") String>>() {},
                        () -> value("\u00e4\u0663")),
                answer(
                        "punctuated",
                        new TypeRef<Slot<@Pattern(regexp = "^[a-z,']+\\.(x:|\\[)$") String>>() {},
                        () -> value("a.x:")),
                answer(
                        "many_rules",
                        new TypeRef<
                                Slot<
                                        @Pattern(regexp = "^a") @jakarta.validation.constraints.Size(min = 1, max = 3)
                                        String>>() {},
                        () -> value("abcd")),
                answer("strict", new TypeRef<Slot<@Max(5) @Positive @Strict Integer>>() {}, () -> value(6)),
                answer(
                        "digits",
                        new TypeRef<Slot<@Digits(integer = 2, fraction = 1) BigDecimal>>() {},
                        () -> value("1.25")),
                answer("finite", new TypeRef<Slot<@Finite @MultipleOf("0.5") Double>>() {}, () -> value(0.75)),
                answer("http_url", new TypeRef<Slot<@HttpUrl URI>>() {}, () -> value("http://a.b")),
                answer(
                        "quoted",
                        new TypeRef<
                                Slot<@Literal({"it's", "a\\b", "\u00e9\u00a0\n", "\uD83C\uDF89\u200b"}) String>>() {},
                        () -> value("x")),
                answer("positives", new TypeRef<Slot<List<@Min(1) Integer>>>() {}, () -> value(List.of(1, 0))),
                answer(
                        "few",
                        new TypeRef<Slot<@jakarta.validation.constraints.Size(max = 1) List<Integer>>>() {},
                        () -> value(List.of(1, 0))),
                answer("inner_none", new TypeRef<Slot<Slot<@Nullable Integer>>>() {}, () -> value(value(null))),
                answer(
                        "list_none",
                        new TypeRef<List<Slot<@Nullable List<@Nullable Integer>>>>() {},
                        () -> List.of(value(null), value(Arrays.asList(null, 1)))));
    }

    private static Map<String, @Nullable Object> value(@Nullable Object value) {
        return Ordered.map("value", value);
    }
}
