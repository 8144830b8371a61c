package io.fastapi.conformance;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.none;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.response;
import static io.fastapi.types.constraint.Constraints.le;
import static io.fastapi.types.constraint.Constraints.minLength;

import io.fastapi.FastApi;
import io.fastapi.background.BackgroundTasks;
import io.fastapi.error.HttpException;
import io.fastapi.error.RequestValidationException;
import io.fastapi.input.Dependency;
import io.fastapi.input.Dependency.Scope;
import io.fastapi.input.Param;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Cookie;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ledger of {@code twins/programs_depends.py}. */
final class UnitsProgram {

    static final class Broken extends RuntimeException {

        private final String where;

        Broken(String where) {
            super(where);
            this.where = where;
        }
    }

    record Entry(String account, int amount) {}

    record Page(int offset, int limit) {}

    record Sorted(Page page, String by) {}

    record Opened(String name, List<String> fail) {

        boolean fails(String how) {
            return this.fail.contains(this.name + "-" + how);
        }
    }

    private static final Param<List<String>> FAIL = query("fail").list().orElse(List.of());

    private static final Dependency<Page> PAGE = depends(
            response(),
            query("offset", int.class).orElse(0),
            query("limit", int.class).where(le(50)).orElse(10),
            UnitsProgram::page);

    private static final Dependency<Sorted> SORTED = depends(PAGE, query("by").orElse("id"), Sorted::new);

    private final EventLog events;
    private final Dependency<String> trace;
    private final Dependency<Opened> pool;
    private final Dependency<Opened> work;
    private final Dependency<Opened> audit;
    private final Dependency<String> connection;
    private final Dependency<String> repository;
    private final Dependency<Integer> number;
    private final Dependency<Integer> fresh;
    private final Dependency<List<Integer>> both;

    UnitsProgram(EventLog events) {
        this.events = events;
        this.trace = depends(response(), backgroundTasks(), header("x-trace").optional(), this::trace);
        this.pool = unit("pool");
        this.work = unit("work");
        this.audit = unit("audit");
        this.connection = depends(this.pool, this.trace, backgroundTasks(), this::connect)
                .closing(value -> this.events.add("connection close"));
        this.repository = depends(
                this.connection,
                this.work.scope(Scope.FUNCTION),
                (connection, work) -> "repository of " + connection + " in " + work.name());
        this.number = depends(backgroundTasks(), this::number);
        this.fresh = depends(this.number.useCache(false), n -> n);
        this.both = depends(depends(this.number, n -> n * 2), this.fresh, List::of);
    }

    Dependency<Opened> audit() {
        return this.audit;
    }

    private String trace(OutgoingResponse response, BackgroundTasks tasks, Optional<String> trace) {
        this.events.add("trace " + trace.orElse("None"));
        tasks.add(() -> this.events.add("task of trace"));
        response.header("x-trace", trace.orElse("new"));
        response.cookie("trace", "t");
        return trace.orElse("new");
    }

    private Dependency<Opened> unit(String name) {
        return depends(FAIL, fail -> open(new Opened(name, fail))).closing(this::close);
    }

    private Opened open(Opened unit) {
        if (unit.fails("open")) {
            throw new Broken(unit.name() + " open");
        }
        if (unit.fails("refuse")) {
            throw new HttpException(403, Map.of("refused", unit.name()), Map.of("x-refused", unit.name()));
        }
        this.events.add(unit.name() + " open");
        return unit;
    }

    private void close(Opened unit, Optional<Throwable> failure) {
        String name = unit.name();
        Optional<String> seen = failure.flatMap(UnitsProgram::kind);
        seen.ifPresent(kind -> this.events.add(name + " saw " + kind));
        this.events.add(name + " close");
        if (seen.isPresent() && unit.fails("turn")) {
            throw new HttpException(409, "turned by " + name, Map.of("x-turned", name));
        }
        if (seen.isPresent() && unit.fails("break")) {
            throw new Broken(name + " break");
        }
        if (failure.isEmpty() && unit.fails("close")) {
            throw new Broken(name + " close");
        }
        if (failure.isEmpty() && unit.fails("late")) {
            throw new HttpException(410, "late " + name, Map.of("x-late", name));
        }
    }

    private static Optional<String> kind(Throwable failure) {
        if (failure instanceof Broken) {
            return Optional.of("Broken");
        }
        if (failure instanceof HttpException) {
            return Optional.of("HTTPException");
        }
        return (failure instanceof RequestValidationException)
                ? Optional.of("RequestValidationError")
                : Optional.empty();
    }

    private String connect(Opened pool, String trace, BackgroundTasks tasks) {
        this.events.add("connection open");
        tasks.add(() -> this.events.add("task of connection"));
        return pool.name() + "/" + trace;
    }

    private static Page page(OutgoingResponse response, int offset, int limit) {
        response.header("x-page", offset + "-" + limit);
        response.status((offset == 0) ? 200 : 206);
        return new Page(offset, limit);
    }

    private int number(BackgroundTasks tasks) {
        this.events.add("number");
        tasks.add(() -> this.events.add("task of number"));
        return this.events.count("number");
    }

    FastApi app() {
        ApiRouter entries = entries();
        ApiRouter closed = ApiRouter.of(ApiRouter.of(entries)
                        .dependencies(this.connection)
                        .tags("closed")
                        .responses(403, "Refused"))
                .prefix("/closed")
                .dependencies(this.pool, this.work);
        return FastApi.of(entries, closed)
                .title("Ledger")
                .dependencies(this.trace)
                .responses(418, "Broken")
                .exceptionHandler(Broken.class, (request, e) -> {
                    this.events.add("handler " + e.where);
                    return Response.json(418, Map.of("broken", e.where)).header("x-handler", "broken");
                });
    }

    private ApiRouter entries() {
        return ApiRouter.of(
                        post("").status(201)
                                .params(body(Entry.class), this.repository, response(), backgroundTasks(), FAIL)
                                .handle(this::writeEntry),
                        get("").name("list_entries")
                                .responseModel(none())
                                .params(SORTED, this.work.scope(Scope.FUNCTION), this.audit, response())
                                .handle(UnitsProgram::listed),
                        get("/export")
                                .name("export")
                                .responseClass(ResponseClass.STREAMING)
                                .params(this.connection, this.work.scope(Scope.FUNCTION), FAIL)
                                .handle((connection, work, fail) -> export(fail)),
                        get("/numbers")
                                .name("numbers")
                                .params(
                                        this.number,
                                        this.both,
                                        this.number.useCache(false),
                                        this.fresh,
                                        this.fresh.useCache(false))
                                .handle((a, b, c, d, e) -> Ordered.map("a", a, "b", b, "c", c, "d", d, "e", e)),
                        delete("/{account}")
                                .name("remove")
                                .status(204)
                                .dependencies(this.work.scope(Scope.FUNCTION), this.connection)
                                .params(
                                        path("account").where(minLength(2)),
                                        response(),
                                        query("purge", boolean.class).orElse(false))
                                .handleVoid(UnitsProgram::remove),
                        get("/{account}/check")
                                .name("check")
                                .params(
                                        path("account", int.class),
                                        this.audit,
                                        this.connection,
                                        this.connection.useCache(false))
                                .handle((account, audit, first, again) -> {
                                    this.events.add("check");
                                    return List.of(account, audit.name(), first, again);
                                }))
                .prefix("/entries")
                .dependencies(this.audit)
                .tags("entries");
    }

    private Entry writeEntry(
            Entry entry, String repository, OutgoingResponse response, BackgroundTasks tasks, List<String> fail) {
        this.events.add(repository);
        tasks.add(() -> this.events.add("task of write_entry"));
        response.header("location", "/entries/" + entry.account());
        response.cookie(Cookie.of("last", entry.account())
                .maxAge(Duration.ofSeconds(60))
                .httpOnly());
        if (fail.contains("run")) {
            throw new Broken("run");
        }
        if (fail.contains("http")) {
            throw new HttpException(404, "no account", Map.of("x-http", "1"));
        }
        if (fail.contains("status")) {
            response.status(202);
        }
        return entry;
    }

    private static Map<String, Object> listed(Sorted sorted, Opened work, Opened audit, OutgoingResponse response) {
        response.addHeader("x-page", "more");
        response.deleteCookie("last");
        Page page = sorted.page();
        return Ordered.map(
                "by",
                sorted.by(),
                "offset",
                page.offset(),
                "limit",
                page.limit(),
                "in",
                List.of(work.name(), audit.name()));
    }

    private static Response export(List<String> fail) {
        if (fail.contains("run")) {
            throw new Broken("run");
        }
        return Response.stream(List.of("one\n", "two\n"), "text/csv").header("x-export", "1");
    }

    private static void remove(String account, OutgoingResponse response, boolean purge) {
        if (purge) {
            response.status(200);
        }
        response.header("x-removed", account);
    }
}
