package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;

import io.fastapi.FastApi;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.ResponseDoc;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.TypeRef;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages of {@code twins/programs.py}. */
final class PagesProgram {
    private PagesProgram() {}

    static FastApi app() {
        ApiRouter html = ApiRouter.of(
                        get("/a")
                                .name("page")
                                .responses(403, HooksProgram.Only.class)
                                .handle(() -> "<p>"),
                        get("/b")
                                .name("not_html")
                                .responseClass(ResponseClass.JSON)
                                .responseModel(new TypeRef<HooksProgram.@Nullable Only>() {})
                                .handle(() -> null))
                .defaultResponseClass(ResponseClass.HTML)
                .prefix("/html");
        return FastApi.of(
                        get("/one")
                                .name("one")
                                .responseModel(LedgerProgram.Money.class)
                                .responses(
                                        200,
                                        ResponseDoc.of("Successful Response")
                                                .with("content", Map.of("text/csv", Map.of())))
                                .handle(Map::of),
                        get("/list")
                                .name("many")
                                .responseModel(new TypeRef<List<LedgerProgram.Money>>() {})
                                .responses(
                                        "2XX",
                                        ResponseDoc.of(new TypeRef<List<HooksProgram.Only>>() {})
                                                .description("Some"))
                                .handle(() -> List.of(Map.of())),
                        post("/typed")
                                .name("typed")
                                .params(body("money", LedgerProgram.Money.class)
                                        .mediaType("application/vnd.money+json")
                                        .jsonSchemaExtra("examples", List.of(Map.of("amount", 1))))
                                .handle(money -> money),
                        ApiRouter.of(html)
                                .defaultResponseClass(ResponseClass.PLAIN_TEXT)
                                .responses(410, HooksProgram.Only.class))
                .title("Pages")
                .defaultResponseClass(ResponseClass.json("application/vnd.page+json"))
                .responses(404, HooksProgram.Failed.class);
    }
}
