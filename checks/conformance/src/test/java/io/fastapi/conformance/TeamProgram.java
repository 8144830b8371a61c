package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.fastapi.FastApi;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The team of {@code twins/services.py}. */
final class TeamProgram {
    private TeamProgram() {}

    record Skill(String name, @Default("1") int level) {}

    record Member(
            String name,
            @Default(value = "[]", inSchema = false) List<Skill> skills,
            @Nullable Member lead) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Shift(LocalDate day, double hours) {}

    record Plan(List<Member> members, @Default("{}") Map<String, Shift> shifts) {}

    private static final Member FIRST = new Member("a", List.of(new Skill("x", 1)), null);

    static FastApi app() {
        return FastApi.of(
                        post("/members")
                                .name("put_member")
                                .responseModel(Member.class)
                                .params(body("member", Member.class))
                                .handle(member -> member),
                        post("/plan")
                                .name("put_plan")
                                .responseModel(Plan.class)
                                .params(body("plan", Plan.class))
                                .handle(plan -> plan),
                        get("/members")
                                .name("get_members")
                                .responseModel(new TypeRef<List<Member>>() {})
                                .handle(() -> List.of(
                                        FIRST, Map.of("name", "b", "lead", Ordered.map("name", "c", "more", 1)))),
                        get("/raw")
                                .name("get_raw")
                                .handle(() -> Ordered.map(
                                        "m",
                                        new Member("a", List.of(new Skill("x", 1)), new Member("b", List.of(), null)),
                                        "s",
                                        new Shift(LocalDate.of(2024, 1, 1), 8))))
                .title("Team");
    }
}
