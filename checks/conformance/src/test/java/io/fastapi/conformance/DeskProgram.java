package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.patch;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.request;
import static io.fastapi.Dsl.response;
import static io.fastapi.types.constraint.Constraints.finite;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.gt;
import static io.fastapi.types.constraint.Constraints.le;
import static io.fastapi.types.constraint.Constraints.lt;
import static io.fastapi.types.constraint.Constraints.maxLength;
import static io.fastapi.types.constraint.Constraints.pattern;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.request.Request;
import io.fastapi.request.Urls;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.Example;
import io.fastapi.types.model.Extra;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.MultipleOf;
import io.fastapi.types.model.Title;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import io.fastapi.types.model.Validated;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The desk of {@code twins/programs_field.py}. */
final class DeskProgram {
    private DeskProgram() {}

    enum Priority {
        LOW(1),
        NORMAL(2),
        HIGH(3);

        @JsonValue
        final int value;

        Priority(int value) {
            this.value = value;
        }
    }

    enum State {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("in-progress")
        IN_PROGRESS,
        @JsonProperty("closed")
        CLOSED
    }

    @SuppressWarnings("deprecation") // the compiler knows nothing of deprecated components
    @Extra(Extra.Policy.FORBID)
    record Filter(
            @JsonProperty("status") @Description("Any of these.") @Default(value = "[]", inSchema = false)
            List<State> state,

            @Nullable Priority priority,

            @DecimalMin("0") @Digits(integer = 4, fraction = 2) @Nullable
            BigDecimal minCost,

            @Example("\"2024-01-01T00:00:00Z\"") @Nullable Temporal openedAfter,

            @Deprecated @Nullable LocalDate due,

            @JsonProperty("assigned-to") @Nullable UUID assignee,

            @Default("PT0S") Duration waiting,

            @Literal({"opened", "-opened", "priority"}) @Default("-opened")
            String sort,

            @Positive @Max(50) @Default("10") int limit,
            @Min(0) @MultipleOf("5") @Default("0") int offset) {}

    @Description("Somebody.")
    record Person(
            UUID id, @Size(max = 12) String name, @Nullable String mail) {}

    record TicketIn(
            @Size(min = 3, max = 30) @Title("What is wrong") String title,
            @Default("2") Priority priority,
            @DecimalMin("0") @Default("0") BigDecimal cost,
            Person reporter,
            @Size(max = 2) @Default("[]") List<Person> watchers,
            @Nullable LocalDate due) {}

    record Ticket(
            @Size(min = 3, max = 30) @Title("What is wrong") String title,
            @Default("2") Priority priority,
            @DecimalMin("0") @Default("0") BigDecimal cost,
            Person reporter,
            @Size(max = 2) @Default("[]") List<Person> watchers,
            @Nullable LocalDate due,
            String number,
            @Default("open") State state,
            @Default("1") int version,
            Temporal opened) {

        private String etag() {
            return "W/\"" + this.number + "-" + this.version + "\"";
        }
    }

    record TicketPatch(
            @Nullable String title,
            @Nullable State state,
            @Nullable Priority priority,
            @Nullable LocalDate due) {}

    record Page(int total, Filter filter, List<Ticket> items) {}

    private static final Person ANN = new Person(new UUID(0, 7), "ann", "ann@example.com");
    private static final Map<String, Ticket> STORE = new LinkedHashMap<>();

    static {
        store(new TicketIn("Printer", Priority.NORMAL, new BigDecimal("12.50"), ANN, List.of(), null), "T-0001");
        LocalDate due = LocalDate.of(2024, 6, 1);
        store(new TicketIn("Screen", Priority.HIGH, BigDecimal.ZERO, ANN, List.of(ANN), due), "T-0002");
    }

    private static void store(TicketIn ticket, String number) {
        STORE.put(number, opened(ticket, number));
    }

    private static Ticket opened(TicketIn in, String number) {
        LocalDateTime opened = LocalDateTime.of(2024, 5, 6, 7, 8, 9);
        return new Ticket(
                in.title(),
                in.priority(),
                in.cost(),
                in.reporter(),
                in.watchers(),
                in.due(),
                number,
                State.OPEN,
                1,
                opened);
    }

    private static final Dependency<Ticket> FOUND = depends(
            path("number")
                    .where(pattern("^T-\\d{4}$"))
                    .description("Its number.")
                    .examples("T-0001"),
            number -> {
                Ticket ticket = STORE.get(number);
                if (ticket == null) {
                    throw new HttpException(
                            404, Ordered.map("code", "no_ticket", "number", number), Map.of("x-number", number));
                }
                return ticket;
            });

    private static final Dependency<Ticket> UNCHANGED = depends(
            FOUND,
            response(),
            header("if_match").list().description("Versions.").optional(),
            (ticket, response, versions) -> {
                List<String> known = versions.orElse(List.of());
                if (known.isEmpty()) {
                    throw new HttpException(428, "If-Match, please");
                }
                if (!known.contains(ticket.etag()) && !known.contains("*")) {
                    response.header("x-lost", "1");
                    throw new HttpException(412);
                }
                return ticket;
            });

    private static final Dependency<Filter> LINKED =
            depends(request(), response(), query(Filter.class), (request, response, filter) -> {
                String next = Urls.includeQueryParams(request.url(), Map.of("offset", filter.offset() + 5));
                String first = Urls.replaceQueryParams(request.url(), Map.of("offset", 0));
                response.header("x-total", String.valueOf(STORE.size()))
                        .header(
                                "link",
                                "<" + next + ">; rel=\"next\""
                                        + (filter.offset() > 0 ? ", <" + first + ">; rel=\"first\"" : ""));
                return filter;
            });

    static FastApi app() {
        ApiRouter tickets = ApiRouter.of(tickets(), ticket())
                .prefix("/tickets")
                .tags("tickets")
                .responses(404, "No such ticket");
        return FastApi.of(
                        tickets,
                        ApiRouter.of(tickets).prefix("/v1").deprecated().tags("old"))
                .title("Desk")
                .version("2.1");
    }

    private static ApiRouter tickets() {
        return ApiRouter.of(
                get("").name("list_tickets")
                        .responseModel(model(Page.class).excludeDefaults())
                        .params(LINKED)
                        .handle(DeskProgram::page),
                post("").name("open_ticket")
                        .status(201)
                        .responseModel(model(Ticket.class).exclude("reporter.mail", "watchers.__all__.id"))
                        .params(
                                body(TicketIn.class),
                                response(),
                                request(),
                                header("x_request_id", UUID.class).optional())
                        .handle(DeskProgram::open));
    }

    private static ApiRouter ticket() {
        return ApiRouter.of(
                get("/{number}")
                        .name("read_ticket")
                        .responses(304, "Unchanged")
                        .responseModel(model(Ticket.class).excludeNone())
                        .params(FOUND, response(), header("if_none_match").optional())
                        .handle(DeskProgram::read),
                patch("/{number}")
                        .name("change_ticket")
                        .responseModel(Ticket.class)
                        .responses(412, "Changed")
                        .responses(428, String.class)
                        .params(body(new TypeRef<Validated<TicketPatch>>() {}), UNCHANGED)
                        .handle(DeskProgram::changed),
                put("/{number}/state")
                        .name("set_state")
                        .responseModel(new TypeRef<Map<String, @Union({State.class, boolean.class}) Object>>() {})
                        .params(
                                FOUND,
                                body(State.class),
                                query("notify", boolean.class)
                                        .alias("notify-all")
                                        .orElse(false))
                        .handle((ticket, state, notify) ->
                                Ordered.map("from", ticket.state(), "to", state, "notified", notify)),
                put("/{number}/watchers/{index}")
                        .name("set_watcher")
                        .params(
                                FOUND,
                                path("index", int.class).where(ge(0), lt(3)),
                                body("who", Person.class).embed(),
                                body("weight", double.class)
                                        .where(gt(0), le(1), finite())
                                        .orElse(0.5))
                        .handle((ticket, index, who, weight) ->
                                Ordered.map("number", ticket.number(), "index", index, "who", who, "weight", weight)),
                delete("/{number}")
                        .name("close_ticket")
                        .status(204)
                        .params(FOUND, query("reason").where(maxLength(5)).optional())
                        .handleVoid((ticket, reason) -> {
                            if (reason.filter("never"::equals).isPresent()) {
                                throw new HttpException(409, List.of("never", ticket.version()));
                            }
                        }));
    }

    private static Page page(Filter filter) {
        List<Ticket> items = STORE.values().stream()
                .filter(ticket -> filter.state().isEmpty() || filter.state().contains(ticket.state()))
                .filter(ticket -> filter.priority() == null || filter.priority() == ticket.priority())
                .toList();
        return new Page(
                items.size(),
                filter,
                items.stream().skip(filter.offset()).limit(filter.limit()).toList());
    }

    private static Ticket open(TicketIn ticket, OutgoingResponse response, Request request, Optional<UUID> id) {
        Ticket made = opened(ticket, "T-0003");
        response.header("location", request.urlPathFor("read_ticket", Map.of("number", made.number())))
                .header("etag", made.etag());
        id.ifPresent(given -> response.header("x-request-id", given.toString()));
        return made;
    }

    private static Ticket read(Ticket ticket, OutgoingResponse response, Optional<String> known) {
        response.header("etag", ticket.etag());
        if (known.filter(ticket.etag()::equals).isPresent()) {
            response.header("cache-control", "max-age=1").status(304);
        }
        return ticket;
    }

    private static Ticket changed(Validated<TicketPatch> patch, Ticket before) {
        TicketPatch now =
                patch.applyTo(new TicketPatch(before.title(), before.state(), before.priority(), before.due()));
        return new Ticket(
                String.valueOf(now.title()),
                Optional.ofNullable(now.priority()).orElse(before.priority()),
                before.cost(),
                before.reporter(),
                before.watchers(),
                now.due(),
                before.number(),
                Optional.ofNullable(now.state()).orElse(before.state()),
                before.version(),
                before.opened());
    }
}
