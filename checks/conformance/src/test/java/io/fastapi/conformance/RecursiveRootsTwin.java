package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.post;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.FastApi;
import io.fastapi.operation.Operation;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.SchemaName;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import io.fastapi.types.model.Validated;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code twins/recursive_roots.py}. */
final class RecursiveRootsTwin {

    private RecursiveRootsTwin() {}

    record Tree(@JsonValue List<Tree> items) {}

    record Index(@JsonValue Map<String, Index> entries) {}

    record Node(
            @JsonValue @Union({int.class, String.class, Node[].class})
            Object value) {}

    record Maybe(@JsonValue @Nullable List<Maybe> items) {}

    @Description("At most two of these.")
    record Small(@JsonValue @Size(max = 2) List<Small> items) {}

    record Rows(@JsonValue List<Cells> cells) {}

    record Cells(@JsonValue Map<String, Rows> rows) {}

    record Folder(@Size(min = 1) String name, @Nullable String note, Folders children) {}

    @SchemaName("Folders")
    record Folders(@JsonValue List<Folder> folders) {}

    sealed interface Part permits Leaf, Branch {}

    @SchemaName("Leaf")
    record Leaf(@JsonValue @Min(0) int value) implements Part {}

    @SchemaName("Branch")
    record Branch(@JsonValue List<Part> parts) implements Part {}

    sealed interface Value permits Members, Items, Text, Whole, Real, Flag {}

    record Members(@JsonValue Map<String, @Nullable Value> members) implements Value {}

    record Items(@JsonValue List<@Nullable Value> items) implements Value {}

    record Text(@JsonValue String text) implements Value {}

    record Whole(@JsonValue long number) implements Value {}

    record Real(@JsonValue double number) implements Value {}

    record Flag(@JsonValue boolean flag) implements Value {}

    sealed interface Amount permits One, Many, Named {}

    record One(@JsonValue @Min(0) int amount) implements Amount {}

    record Many(@JsonValue List<Amount> amounts) implements Amount {}

    record Named(@JsonValue Map<String, Amount> amounts) implements Amount {}

    sealed interface Plan permits Step, Steps, Pause {}

    record Step(String title, @Default("[]") List<Plan> steps) implements Plan {}

    record Steps(@JsonValue List<Plan> steps) implements Plan {}

    record Pause(@JsonValue int days) implements Plan {}

    record Holder(
            @Nullable Tree tree,
            @Nullable Value value,
            @Default("{}") Map<String, Amount> amounts,

            @Union({Amount.class, boolean.class}) @Default("true")
            Object either) {}

    static FastApi app() {
        return FastApi.of(roots(), withModels(), unions());
    }

    private static <T> Operation echo(String name, Class<T> type) {
        return post("/" + name)
                .name(name)
                .responseModel(type)
                .params(body("body", type))
                .handle(sent -> sent);
    }

    private static ApiRouter roots() {
        return ApiRouter.of(
                echo("tree", Tree.class),
                echo("index", Index.class),
                echo("node", Node.class),
                echo("maybe", Maybe.class),
                echo("small", Small.class),
                echo("rows", Rows.class),
                post("/cells")
                        .name("cells")
                        .responseModel(new TypeRef<List<Cells>>() {})
                        .params(body(Cells.class))
                        .handle(cells -> List.of(cells)));
    }

    private static ApiRouter withModels() {
        return ApiRouter.of(
                post("/folder")
                        .name("folder")
                        .responseModel(model(Folder.class).excludeUnset())
                        .params(body(new TypeRef<Validated<Folder>>() {}))
                        .handle(folder -> folder),
                get("/filtered")
                        .name("filtered")
                        .responseModel(Folder.class)
                        .handle(() -> folder("a", 1, List.of(folder("b", 2, List.of())))),
                get("/mistaken")
                        .name("mistaken")
                        .responseModel(Tree.class)
                        .handle(() -> List.of(List.of(), List.of(1))));
    }

    private static Map<String, Object> folder(String name, int size, List<Object> children) {
        return Map.of("name", name, "size", size, "children", children);
    }

    private static ApiRouter unions() {
        return ApiRouter.of(
                echo("part", Part.class),
                echo("value", Value.class),
                echo("amount", Amount.class),
                echo("plan", Plan.class),
                echo("holder", Holder.class),
                post("/both")
                        .name("both")
                        .responseModel(new TypeRef<Map<String, Tree>>() {})
                        .params(
                                body("one", Tree.class),
                                body("all", new TypeRef<List<Index>>() {}).orElse(List.of()))
                        .handle((one, all) -> Map.of("one", one)));
    }
}
