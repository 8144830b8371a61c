package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.request;
import static io.fastapi.Dsl.response;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.gt;
import static io.fastapi.types.constraint.Constraints.le;
import static io.fastapi.types.constraint.Constraints.oneOf;
import static io.fastapi.types.constraint.Constraints.pattern;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.operation.ResponseClass;
import io.fastapi.request.Request;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.model.SchemaName;
import io.fastapi.types.model.TypeRef;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The tenants of {@code twins/services_more.py}. */
final class TenantsProgram {

    record Thing(@Size(min = 1) String name) {}

    record Stored(@Size(min = 1) String name, int id) {}

    @SchemaName("Names")
    record Names(@JsonValue List<String> root) {}

    record Scope(Map<Integer, String> items, boolean admin) {}

    private final Map<String, Map<Integer, String>> items = new ConcurrentHashMap<>();

    private final Dependency<Scope> tenant = depends(
            path("tenant").where(pattern("^[a-z]+$")),
            header("x_admin", boolean.class).orElse(false),
            (tenant, admin) -> {
                if (tenant.equals("none")) {
                    throw new HttpException(404, "No such tenant");
                }
                return new Scope(this.items.computeIfAbsent(tenant, name -> new ConcurrentHashMap<>()), admin);
            });

    static FastApi app() {
        return new TenantsProgram().made();
    }

    private FastApi made() {
        return FastApi.of(things()).title("Tenants").redirectSlashes(false);
    }

    private ApiRouter things() {
        return ApiRouter.of(
                        get("").name("all_things")
                                .responseModel(new TypeRef<List<Stored>>() {})
                                .params(
                                        this.tenant,
                                        query("skip", int.class).where(ge(0)).orElse(0),
                                        query("limit", int.class)
                                                .where(ge(1), le(2))
                                                .orElse(2),
                                        query("sort")
                                                .where(oneOf("name", "-name"))
                                                .orElse("name"),
                                        response())
                                .handle(this::all),
                        post("").name("make")
                                .status(201)
                                .responses(409, "There")
                                .responseModel(Stored.class)
                                .params(this.tenant, body("thing", Thing.class), response(), request())
                                .handle(this::make),
                        get("/{id}")
                                .name("one_thing")
                                .responseModel(Stored.class)
                                .params(this.tenant, path("id", int.class))
                                .handle(this::one),
                        put("/{id}")
                                .name("put")
                                .responseModel(Stored.class)
                                .params(
                                        this.tenant,
                                        path("id", int.class).where(gt(0)),
                                        body("thing", Thing.class),
                                        response())
                                .handle(this::store),
                        delete("/{id}")
                                .name("remove")
                                .status(204)
                                .responseClass(ResponseClass.text(""))
                                .params(this.tenant, path("id", int.class))
                                .handle((t, id) -> {
                                    t.items().remove(id);
                                    return null;
                                }),
                        post("/names")
                                .name("names")
                                .responseModel(Names.class)
                                .params(this.tenant, body("names", Names.class))
                                .handle((t, names) -> Stream.concat(names.root().stream(), t.items().values().stream())
                                        .toList()),
                        delete("").name("clear").params(this.tenant).handle(t -> {
                            t.items().clear();
                            return null;
                        }))
                .prefix("/{tenant}/things")
                .tags("things")
                .dependencies(this.tenant);
    }

    private List<Stored> all(Scope t, int skip, int limit, String sort, OutgoingResponse response) {
        response.header("x-total", String.valueOf(t.items().size()));
        Comparator<Stored> order = Comparator.comparing(Stored::name);
        return t.items().entrySet().stream()
                .map(item -> new Stored(item.getValue(), item.getKey()))
                .sorted(sort.startsWith("-") ? order.reversed() : order)
                .skip(skip)
                .limit(limit)
                .toList();
    }

    private Stored make(Scope t, Thing thing, OutgoingResponse response, Request request) {
        if (t.items().containsValue(thing.name())) {
            throw new HttpException(409, Map.of("name", thing.name()));
        }
        int id = t.items().size() + 1;
        t.items().put(id, thing.name());
        String tenant = request.pathVariable("tenant");
        response.header("location", request.urlPathFor("one_thing", Map.of("tenant", tenant, "id", id)));
        return new Stored(thing.name(), id);
    }

    private Stored one(Scope t, int id) {
        String name = t.items().get(id);
        if (name == null) {
            throw new HttpException(404, "No such thing", Map.of("x-id", String.valueOf(id)));
        }
        return new Stored(name, id);
    }

    private Stored store(Scope t, int id, Thing thing, OutgoingResponse response) {
        response.status(t.items().put(id, thing.name()) == null ? 201 : 200);
        return new Stored(thing.name(), id);
    }
}
