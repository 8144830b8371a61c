package io.fastapi.conformance;

import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.query;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.operation.Operation;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Extra;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code twins/param_groups.py}. */
final class ParamGroupsTwin {

    private ParamGroupsTwin() {}

    record Paging(
            @Default("10") @Min(1) int limit, @Default("0") int offset) {}

    record Period(LocalDate start, LocalDate end) {}

    @Extra(Extra.Policy.FORBID)
    record Strict(@Default("10") int limit) {}

    @Extra(Extra.Policy.ALLOW)
    record Open(
            @Default("10") int limit,
            @JsonAnyGetter @JsonAnySetter Map<String, Object> extra) {}

    record Named(
            @JsonAlias({"given", "christian"}) String first,
            @JsonAlias("w") @Default("[]") List<String> words) {}

    record Client(String xClient, @Default("1") int xVersion) {}

    record Session(String sessionId) {}

    record Tracker(int trackerId) {}

    record Two(Paging paging, Period period) {}

    record Three(Paging paging, Optional<Period> period, Optional<String> search) {}

    record Beside(String q, Paging paging, int limit) {}

    record StrictAnd(Strict strict, String q) {}

    record OpenAnd(Open open, String q) {}

    record ClientAnd(Optional<Client> client, Optional<String> xToken) {}

    record SessionAnd(Session session, Optional<Tracker> tracker) {}

    private static final Dependency<Paging> PAGING = depends(query(Paging.class), paging -> paging);

    static FastApi app() {
        return FastApi.of(
                get("/two/")
                        .name("two")
                        .params(query(Paging.class), query(Period.class))
                        .handle((paging, period) -> new Two(paging, period)),
                optional(),
                get("/required/")
                        .name("required")
                        .params(query(Period.class).optional().required())
                        .handle(period -> Map.of("period", period)),
                get("/single/")
                        .name("single")
                        .params(
                                query("q"),
                                query(Paging.class),
                                query("limit", int.class).orElse(7))
                        .handle((q, paging, limit) -> new Beside(q, paging, limit)),
                get("/strict/")
                        .name("strict")
                        .params(query(Strict.class), query("q").orElse("none"))
                        .handle((strict, q) -> new StrictAnd(strict, q)),
                get("/open/")
                        .name("open_")
                        .params(query(Open.class), query("q").orElse("none"))
                        .handle((open, q) -> new OpenAnd(open, q)),
                get("/open-optional/")
                        .name("open_optional")
                        .params(query(Open.class).optional())
                        .handle(open -> Map.of("open", open)),
                get("/depending/")
                        .name("depending")
                        .params(PAGING, query(Period.class))
                        .handle((paging, period) -> new Two(paging, period)),
                get("/named/").name("named").params(query(Named.class)).handle(named -> named),
                get("/headers/")
                        .name("headers")
                        .params(
                                header(Client.class).optional(),
                                header("x_token").optional())
                        .handle((client, token) -> new ClientAnd(client, token)),
                get("/cookies/")
                        .name("cookies")
                        .params(cookie(Session.class), cookie(Tracker.class).optional())
                        .handle((session, tracker) -> new SessionAnd(session, tracker)));
    }

    private static Operation optional() {
        return get("/optional/")
                .name("optional")
                .params(
                        query(Paging.class),
                        query(Period.class).optional(),
                        query("search").optional())
                .handle((paging, period, search) -> new Three(paging, period, search));
    }
}
