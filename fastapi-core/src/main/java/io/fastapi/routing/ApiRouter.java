package io.fastapi.routing;

import io.fastapi.input.Input;
import io.fastapi.operation.Host;
import io.fastapi.operation.Inherited;
import io.fastapi.operation.Mount;
import io.fastapi.operation.Mountable;
import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseClass;
import io.fastapi.operation.ResponseDoc;
import io.fastapi.operation.Routable;
import io.fastapi.operation.Route;
import io.fastapi.operation.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.web.server.WebHandler;

/**
 * An immutable group of operations and other routers, with what they share. Declare routers as beans; they are collected
 * in {@code @Order}.
 *
 * <pre>{@code
 * ApiRouter.of(get("/").handle(this::readItems), get("/{item_id}").params(ITEM_ID).handle(this::readItem))
 *     .prefix("/items").tags("items").dependencies(VERIFY_TOKEN).responses(404, "Not found")
 * }</pre>
 *
 * @see <a href="https://fastapi.tiangolo.com/tutorial/bigger-applications/">FastAPI: bigger applications</a>
 */
public final class ApiRouter implements Routable, Mountable {

    private record State(
            List<Routable> entries,
            String prefix,
            List<String> tags,
            List<Input<?>> dependencies,
            Map<String, ResponseDoc> responses,
            boolean deprecated,
            boolean includeInSchema,
            Optional<ResponseClass> responseClass,
            Optional<Boolean> strictContentType) {}

    private final State state;

    private ApiRouter(State state) {
        this.state = state;
    }

    /** A router with operations, routers and WebSockets, in the order in which they are matched. */
    public static ApiRouter of(Routable... entries) {
        return of(List.of(entries));
    }

    /** A router with operations, routers and WebSockets, in the order in which they are matched. */
    public static ApiRouter of(List<? extends Routable> entries) {
        return new ApiRouter(new State(
                List.copyOf(entries),
                "",
                List.of(),
                List.of(),
                Map.of(),
                false,
                true,
                Optional.empty(),
                Optional.empty()));
    }

    /** Put before every path, and before a prefix given earlier: starts with a slash and does not end with one. */
    public ApiRouter prefix(String prefix) {
        return with(s -> new State(
                s.entries,
                prefix + s.prefix,
                s.tags,
                s.dependencies,
                s.responses,
                s.deprecated,
                s.includeInSchema,
                s.responseClass,
                s.strictContentType));
    }

    /** Tags put before those of the operations. */
    public ApiRouter tags(String... tags) {
        return with(s -> new State(
                s.entries,
                s.prefix,
                Settings.joined(List.of(tags), s.tags),
                s.dependencies,
                s.responses,
                s.deprecated,
                s.includeInSchema,
                s.responseClass,
                s.strictContentType));
    }

    /** Inputs that are resolved before those of the operations, and before those given earlier; values are dropped. */
    public ApiRouter dependencies(Input<?>... dependencies) {
        return with(s -> new State(
                s.entries,
                s.prefix,
                s.tags,
                Settings.joined(List.of(dependencies), s.dependencies),
                s.responses,
                s.deprecated,
                s.includeInSchema,
                s.responseClass,
                s.strictContentType));
    }

    /** A further answer in the documentation of every operation. */
    public ApiRouter responses(int status, String description) {
        return responses(String.valueOf(status), ResponseDoc.of(description));
    }

    /** A further answer in the documentation of every operation, by status, range ({@code 4XX}) or {@code default}. */
    public ApiRouter responses(String status, ResponseDoc response) {
        Map<String, ResponseDoc> more = new LinkedHashMap<>(this.state.responses());
        more.put(status, response);
        return with(s -> new State(
                s.entries,
                s.prefix,
                s.tags,
                s.dependencies,
                Collections.unmodifiableMap(more),
                s.deprecated,
                s.includeInSchema,
                s.responseClass,
                s.strictContentType));
    }

    /** All operations are marked as deprecated. */
    public ApiRouter deprecated() {
        return with(s -> new State(
                s.entries,
                s.prefix,
                s.tags,
                s.dependencies,
                s.responses,
                true,
                s.includeInSchema,
                s.responseClass,
                s.strictContentType));
    }

    /** No operation is shown in the documentation. */
    public ApiRouter hidden() {
        return with(s -> new State(
                s.entries,
                s.prefix,
                s.tags,
                s.dependencies,
                s.responses,
                s.deprecated,
                false,
                s.responseClass,
                s.strictContentType));
    }

    /** The kind of answer of operations that do not say. */
    public ApiRouter responseClass(ResponseClass responseClass) {
        return with(s -> new State(
                s.entries,
                s.prefix,
                s.tags,
                s.dependencies,
                s.responses,
                s.deprecated,
                s.includeInSchema,
                Optional.of(responseClass),
                s.strictContentType));
    }

    /** Whether a JSON body needs a JSON content type, for operations that do not say. */
    public ApiRouter strictContentType(boolean strict) {
        return with(s -> new State(
                s.entries,
                s.prefix,
                s.tags,
                s.dependencies,
                s.responses,
                s.deprecated,
                s.includeInSchema,
                s.responseClass,
                Optional.of(strict)));
    }

    /**
     * Everything below a path, served by another application, a router, files or a handler of Spring; matched after the
     * operations so far. Of this router it inherits the prefix only.
     */
    public ApiRouter mount(String path, Mountable target) {
        return entry(new Mount(path, target));
    }

    /** Every request to a host such as {@code api.example.org}, served by something else: Starlette's {@code Host}. */
    public ApiRouter host(String host, Mountable target) {
        return entry(Host.of(host, target));
    }

    private ApiRouter entry(Routable entry) {
        return with(s -> new State(
                Settings.joined(s.entries, List.of(entry)),
                s.prefix,
                s.tags,
                s.dependencies,
                s.responses,
                s.deprecated,
                s.includeInSchema,
                s.responseClass,
                s.strictContentType));
    }

    private ApiRouter with(UnaryOperator<State> change) {
        return new ApiRouter(change.apply(this.state));
    }

    /** What the router was made of. */
    public List<Routable> entries() {
        return this.state.entries();
    }

    /** The prefix of every path. */
    public String prefix() {
        return this.state.prefix();
    }

    @Override
    public List<Route> routes(Inherited inherited) {
        State s = this.state;
        Inherited inside = inherited.and(new Inherited(
                s.prefix,
                s.tags,
                s.dependencies,
                s.responses,
                s.deprecated,
                s.includeInSchema,
                s.responseClass,
                s.strictContentType));
        List<Route> routes = new ArrayList<>();
        for (Routable entry : s.entries) {
            routes.addAll(entry.routes(inside));
        }
        return List.copyOf(routes);
    }

    @Override
    public WebHandler handler(Mounting mounting) {
        return mounting.routes(routes(Inherited.NONE));
    }

    /** All operations, also those of nested routers, in matching order, with what the routers add. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Route route : routes(Inherited.NONE)) {
            if (route instanceof Operation operation) {
                operations.add(operation);
            }
        }
        return operations;
    }
}
