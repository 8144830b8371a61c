package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.fastapi.FastApi;
import io.fastapi.operation.Operation;
import io.fastapi.operation.OperationSpec;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Response;
import io.fastapi.response.ResponseDoc;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** {@code twins/response_class_values.py}. */
final class ResponseClassValuesTwin {

    private static final ResponseClass PAIRS = ResponseClass.of("application/x-pairs", ResponseClassValuesTwin::pairs);

    private static final ResponseClass DUMP =
            ResponseClass.of("text/x-dump", ResponseClassValuesTwin::json).status(203);

    private static final ResponseClass VENDOR = ResponseClass.json("application/vnd.item+json");

    private ResponseClassValuesTwin() {}

    record Item(String name, @Default("1.5") double price) {}

    record Problem(String title) {}

    static FastApi app() {
        return FastApi.of(pairs(), dumps(), others(), router());
    }

    private static byte[] pairs(@Nullable Object content) {
        StringBuilder pairs = new StringBuilder();
        ((Map<?, ?>) content).forEach((key, value) -> pairs.append(key + "=" + value + ";"));
        return pairs.toString().getBytes(UTF_8);
    }

    private static byte[] json(@Nullable Object content) {
        return JsonMapper.shared().writeValueAsBytes(content);
    }

    private static OperationSpec spec(String path, String name, ResponseClass responseClass) {
        return get(path).name(name).responseClass(responseClass);
    }

    private static ApiRouter pairs() {
        return ApiRouter.of(
                spec("/pairs", "read_pairs", PAIRS).handle(() -> new TreeMap<>(Map.of("a", 1, "b", "two"))),
                spec("/pairs-model", "read_pairs_model", PAIRS)
                        .responseModel(Item.class)
                        .handle(() -> Map.of("name", "hammer", "secret", 1)),
                get("/pairs-signature").responseClass(PAIRS).handle(ResponseClassValuesTwin::readPairsSignature),
                spec("/pairs-direct", "read_pairs_direct", PAIRS)
                        .handle(() -> Response.text("as it is").status(202)),
                spec("/pairs-responses", "read_pairs_responses", PAIRS)
                        .responses(
                                200,
                                ResponseDoc.of("Pairs")
                                        .with("content", Map.of("application/x-pairs", Map.of("example", "a=1;"))))
                        .responses(404, Problem.class)
                        .handle(() -> Map.of()),
                spec("/pairs-unfit", "read_pairs_unfit", PAIRS)
                        .responseModel(Item.class)
                        .handle(() -> Map.of("price", "high")),
                spec("/pairs-broken", "read_pairs_broken", PAIRS).handle(() -> 5));
    }

    private static Item readPairsSignature() {
        return new Item("saw", 1.5);
    }

    private static ApiRouter dumps() {
        return ApiRouter.of(
                spec("/dump", "read_dump", DUMP)
                        .handle(() -> Arrays.asList(null, true, 2, 2.5, "text", Map.of("k", List.of()))),
                spec("/dump-null", "read_dump_null", DUMP).handle(() -> null),
                spec("/dump-status", "read_dump_status", DUMP).status(201).handle(() -> "text"),
                spec("/dump-empty", "read_dump_empty", DUMP).status(204).handle(() -> null));
    }

    private static ApiRouter others() {
        ResponseClass bare = ResponseClass.json(
                "application/json", content -> ("<" + new String(json(content), UTF_8) + ">").getBytes(UTF_8));
        return ApiRouter.of(
                spec("/untyped", "read_untyped", ResponseClass.of("", ResponseClassValuesTwin::json))
                        .handle(() -> Map.of("a", 1)),
                spec("/csv", "read_csv", ResponseClass.text("text/csv")).handle(() -> "a,b"),
                get("/vendor").responseClass(VENDOR).handle(ResponseClassValuesTwin::readVendor),
                spec("/vendor-responses", "read_vendor_responses", VENDOR)
                        .responses(404, Problem.class)
                        .handle(() -> Map.of("any", "thing")),
                get("/bare").responseClass(bare).handle(ResponseClassValuesTwin::readBare));
    }

    private static Item readVendor() {
        return new Item("saw", 1.5);
    }

    private static Item readBare() {
        return new Item("saw", 1.5);
    }

    private static ApiRouter router() {
        Operation own = spec("/own", "read_own", VENDOR).handle(() -> Map.of("from", "operation"));
        return ApiRouter.of(get("/default").name("read_default").handle(() -> Map.of("from", "router")), own)
                .prefix("/router")
                .defaultResponseClass(PAIRS);
    }
}
