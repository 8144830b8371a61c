package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.patch;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;
import static io.fastapi.types.constraint.Constraints.gt;
import static io.fastapi.types.constraint.Constraints.maxLength;
import static io.fastapi.types.constraint.Constraints.pattern;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.FastApi;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Validated;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The drafts of {@code twins/programs_more.py}. */
final class DraftsProgram {
    private DraftsProgram() {}

    record Draft(
            @JsonProperty(required = true) @Nullable String title,
            @Default("0") int words,
            @Nullable Draft parent,
            @JsonAnySetter @JsonAnyGetter Map<String, Object> more) {}

    static FastApi app() {
        TypeRef<Map<String, List<Integer>>> root = new TypeRef<>() {};
        return FastApi.of(
                        put("/drafts/{id:path}")
                                .name("put_draft")
                                .params(
                                        path("id").where(maxLength(8), pattern("^[a-z/]+$")),
                                        body("draft", Draft.class).optional(),
                                        body("by", String.class)
                                                .alias("writtenBy")
                                                .examples("ada")
                                                .orElse("nobody"),
                                        body("rank", double.class)
                                                .where(gt(0))
                                                .deprecated()
                                                .optional(),
                                        body("tags", new TypeRef<List<@Size(min = 2) String>>() {})
                                                .description("Words.")
                                                .orElse(List.of()),
                                        header("x_dry", boolean.class)
                                                .alias("X-Dry-Run")
                                                .optional())
                                .handle((id, draft, by, rank, tags, dry) -> Ordered.map(
                                        "id", id, "draft", draft, "by", by, "rank", rank, "tags", tags, "dry", dry)),
                        patch("/drafts")
                                .name("patch_draft")
                                .responseModel(model(Draft.class).excludeUnset())
                                .params(body("draft", new TypeRef<Validated<Draft>>() {}))
                                .handle(draft -> draft),
                        post("/root")
                                .name("put_root")
                                .responseModel(root)
                                .params(body("root", root))
                                .handle(value -> value))
                .title("Drafts");
    }
}
