package io.fastapi.conformance;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.dependsNow;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.ge;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;

/** {@code twins/dependency_limits.py}. */
final class DependencyLimitsTwin {

    private DependencyLimitsTwin() {}

    static FastApi app() {
        EventLog events = new EventLog();
        Dependency<Integer> opened = dependsNow(() -> {
                    events.add("open");
                    return 1;
                })
                .closingNow(session -> events.add("close"));
        Dependency<Integer> session = opened.maxConcurrency(1);
        Dependency<Integer> twice = depends(session, one -> one + 1);
        Dependency<String> busy = depends(query("fail", boolean.class).orElse(false), DependencyLimitsTwin::busy)
                .maxConcurrency(1);
        return FastApi.of(
                events.router(),
                get("/session")
                        .name("one_session")
                        .params(
                                session,
                                twice,
                                query("n", int.class).where(ge(1)).orElse(1))
                        .handle((one, two, n) -> one + two + n),
                get("/busy").name("is_busy").params(busy).handle(answer -> answer),
                get("/both")
                        .name("both")
                        .dependencies(opened.maxConcurrency(1))
                        .params(busy)
                        .handle(answer -> answer));
    }

    private static String busy(boolean fail) {
        if (fail) {
            throw new HttpException(409, "busy");
        }
        return "free";
    }
}
