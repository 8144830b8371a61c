package io.fastapi.conformance;

import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.post;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.minLength;

import io.fastapi.FastApi;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Extra;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code twins/forms.py}. */
final class FormsTwin {

    private FormsTwin() {}

    record FormData(String username, String password) {}

    @Extra(Extra.Policy.FORBID)
    record StrictFormData(
            String username,
            @Default("0") int age,
            @Default("[]") List<String> tags) {}

    record Options(Optional<String> name, int count, boolean agree) {}

    record Lists(List<String> words, List<Integer> numbers) {}

    static FastApi app() {
        return FastApi.of(
                post("/login/")
                        .name("login")
                        .params(form("username"), form("password").where(minLength(3)))
                        .handle((username, password) -> new FormData(username, password)),
                post("/optional/")
                        .name("optional")
                        .params(
                                form("name").optional(),
                                form("count", int.class)
                                        .where(ge(1))
                                        .title("Count")
                                        .description("How many")
                                        .orElse(1),
                                form("agree", boolean.class).orElse(false))
                        .handle((name, count, agree) -> new Options(name, count, agree)),
                post("/lists/")
                        .name("lists")
                        .params(
                                form("words").list(),
                                form("numbers", int.class).list().orElse(List.of()))
                        .handle((words, numbers) -> new Lists(words, numbers)),
                post("/single/")
                        .name("single")
                        .params(form("token").alias("csrf-token"))
                        .handle(token -> Map.of("token", token)),
                post("/model/").name("model").params(form(FormData.class)).handle(data -> data),
                post("/strict-model/")
                        .name("strict_model")
                        .params(form(StrictFormData.class))
                        .handle(data -> data));
    }
}
