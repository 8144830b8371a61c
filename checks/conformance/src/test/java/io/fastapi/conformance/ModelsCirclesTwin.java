package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.post;

import io.fastapi.FastApi;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.Title;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code twins/models_circles.py}. */
final class ModelsCirclesTwin {

    private ModelsCirclesTwin() {}

    record Plain(int a) {}

    record Node(
            String name,

            @Title("The child") @Description("One below") @Nullable
            Node child,

            @Title("P") @Description("A plain one") Plain required,
            @Title("Cs") @Description("Many") @Default("[]") List<Node> children,
            @Description("By name") @Default("{}") Map<String, Node> by) {}

    record Left(
            @Title("Its right") @Description("To the right") Right right) {}

    @SuppressWarnings("deprecation")
    record Right(
            @Description("Back") @Nullable Left left,
            @Title("Other") @Deprecated @Nullable Right other) {}

    record Only(Only me, List<Only> many) {}

    static FastApi app() {
        return FastApi.of(
                post("/nodes")
                        .name("add_node")
                        .params(body("node", Node.class))
                        .responseModel(Node.class)
                        .handle(node -> node),
                post("/lefts")
                        .name("add_left")
                        .params(body("left", Left.class))
                        .responseModel(Left.class)
                        .handle(left -> left),
                post("/onlys")
                        .name("add_only")
                        .params(body("only", Only.class))
                        .responseModel(Only.class)
                        .handle(only -> only));
    }
}
