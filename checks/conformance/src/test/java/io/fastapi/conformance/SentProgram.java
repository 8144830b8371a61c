package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.post;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.FastApi;
import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseModel;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import io.fastapi.types.model.Validated;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was sent to {@code twins/services_deep.py}. */
final class SentProgram {
    private SentProgram() {}

    record Leaf(@Default("1") BigInteger a, @Nullable BigInteger b) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Pair(Leaf leaf, BigInteger number) {}

    record Branch(
            @Default("{}") Leaf leaf,
            @Default("[]") List<Leaf> leaves,
            @Default("{}") Map<String, Leaf> named,
            @Nullable Leaf maybe,

            @Default("5") @Nullable @Union({Leaf.class, BigInteger.class})
            Object either,

            @Nullable Pair pair,
            @Nullable Branch branch) {

        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        int count() {
            return this.leaves.size();
        }
    }

    static FastApi app() {
        ResponseModel<Branch> branch = model(Branch.class);
        return FastApi.of(
                        echo("/unset", "sunset", branch.excludeUnset()),
                        post("/unset/list")
                                .name("sunset_list")
                                .responseModel(
                                        model(new TypeRef<List<Branch>>() {}).excludeUnset())
                                .params(body("branches", new TypeRef<Validated<List<Branch>>>() {}))
                                .handle(branches -> branches),
                        post("/unset/map")
                                .name("sunset_map")
                                .responseModel(model(new TypeRef<Map<String, Branch>>() {})
                                        .excludeUnset())
                                .params(body("branches", new TypeRef<Validated<Map<String, Branch>>>() {}))
                                .handle(branches -> branches),
                        echo("/defaults", "sdefaults", branch.excludeDefaults()),
                        echo("/none", "snone", branch.excludeNone()),
                        echo("/all", "sall", branch.excludeNone().excludeUnset().excludeDefaults()),
                        echo(
                                "/parts",
                                "sparts",
                                branch.excludeUnset()
                                        .include("leaf", "named", "count")
                                        .exclude("named.x", "named.__all__.b")))
                .title("Sent");
    }

    private static Operation echo(String path, String name, ResponseModel<Branch> model) {
        return post(path)
                .name(name)
                .responseModel(model)
                .params(body("branch", new TypeRef<Validated<Branch>>() {}))
                .handle(sent -> sent);
    }
}
