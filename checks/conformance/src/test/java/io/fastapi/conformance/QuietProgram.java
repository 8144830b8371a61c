package io.fastapi.conformance;

import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.put;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.response;
import static io.fastapi.types.constraint.Constraints.ge;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.types.model.TypeRef;
import java.util.Map;

/** The quiet one of {@code twins/programs.py}. */
final class QuietProgram {
    private QuietProgram() {}

    static FastApi app() {
        return FastApi.of(
                        delete("/gone/{id}")
                                .name("gone")
                                .status(204)
                                .params(path("id", int.class).where(ge(1)).description("Which."), response())
                                .handleVoid(QuietProgram::gone),
                        get("/same")
                                .name("same")
                                .status(304)
                                .responses(304, "Not changed")
                                .responses(404, LedgerProgram.Money.class)
                                .handle(() -> null),
                        put("/reset").name("reset").status(205).handle(() -> null),
                        get("/changed")
                                .name("changed")
                                .params(response(), query("code", int.class).orElse(204))
                                .handle((response, code) -> {
                                    response.status(code);
                                    return null;
                                }),
                        get("/raised/{code}")
                                .name("raised")
                                .params(path("code", int.class))
                                .handle(code -> {
                                    throw new HttpException(
                                            code, "never shown", Map.of("x-code", String.valueOf(code)));
                                }),
                        get("/json")
                                .name("as_json")
                                .responseClass(ResponseClass.JSON)
                                .responseModel(new TypeRef<Map<String, Integer>>() {})
                                .handle(() -> Map.of("a", 1)),
                        get("/text").name("as_text").responseModel(String.class).handle(() -> "text"))
                .title("Quiet")
                .defaultResponseClass(ResponseClass.PLAIN_TEXT);
    }

    private static void gone(int id, OutgoingResponse response) {
        response.header("x-gone", String.valueOf(id));
    }
}
