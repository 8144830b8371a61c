package io.fastapi;

import io.fastapi.background.BackgroundTasks;
import io.fastapi.input.Context;
import io.fastapi.input.Input;
import io.fastapi.input.Security;
import io.fastapi.input.SecurityScopes;
import io.fastapi.operation.Host;
import io.fastapi.operation.Mount;
import io.fastapi.operation.Mountable;
import io.fastapi.operation.OperationSpec;
import io.fastapi.operation.Requires;
import io.fastapi.operation.ResponseModel;
import io.fastapi.operation.WebSocketSpec;
import io.fastapi.request.Request;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.staticfiles.Frontend;
import io.fastapi.staticfiles.StaticFiles;
import io.fastapi.types.model.TypeRef;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;

/**
 * What operations and their inputs are written with, by one static import. The rules of parameters, such as {@code ge(1)}, are in
 * {@link io.fastapi.types.constraint.Constraints}, which is imported the same way.
 *
 * <pre>{@code
 * import static io.fastapi.Dsl.*;
 *
 * ApiRouter.of(
 *     get("/").handle(() -> Map.of("Hello", "World")),
 *     get("/items/{item_id}")
 *         .params(path("item_id", int.class), query("q").optional())
 *         .handle(Found::new));
 * }</pre>
 */
public final class Dsl extends Inputs {

    private Dsl() {}

    /** A GET operation. */
    public static OperationSpec get(String path) {
        return OperationSpec.of(List.of("GET"), path);
    }

    /** A POST operation. */
    public static OperationSpec post(String path) {
        return OperationSpec.of(List.of("POST"), path);
    }

    /** A PUT operation. */
    public static OperationSpec put(String path) {
        return OperationSpec.of(List.of("PUT"), path);
    }

    /** A PATCH operation. */
    public static OperationSpec patch(String path) {
        return OperationSpec.of(List.of("PATCH"), path);
    }

    /** A DELETE operation. */
    public static OperationSpec delete(String path) {
        return OperationSpec.of(List.of("DELETE"), path);
    }

    /** A HEAD operation. */
    public static OperationSpec head(String path) {
        return OperationSpec.of(List.of("HEAD"), path);
    }

    /** An OPTIONS operation. */
    public static OperationSpec options(String path) {
        return OperationSpec.of(List.of("OPTIONS"), path);
    }

    /** A TRACE operation. */
    public static OperationSpec trace(String path) {
        return OperationSpec.of(List.of("TRACE"), path);
    }

    /** One operation for several methods, by default {@code GET}: FastAPI's {@code api_route}. */
    public static OperationSpec route(String path, String... methods) {
        return OperationSpec.of((methods.length == 0) ? List.of("GET") : List.of(methods), path);
    }

    /**
     * An endpoint that clients talk to over a WebSocket: {@code websocket("/ws").handle(socket -> ..)}.
     *
     * @see <a href="https://fastapi.tiangolo.com/advanced/websockets/">FastAPI: WebSockets</a>
     */
    public static WebSocketSpec websocket(String path) {
        return WebSocketSpec.of(path);
    }

    /** Everything below a path, served by another application, a router, files or a handler of Spring. */
    public static Mount mount(String path, Mountable target) {
        return new Mount(path, target);
    }

    /** Every request to a host such as {@code api.example.org}, served by something else: Starlette's {@code Host}. */
    public static Host host(String host, Mountable target) {
        return Host.of(host, target);
    }

    /**
     * The built frontend in a directory, for what nothing else serves: FastAPI's {@code app.frontend("/", directory="dist")}.
     *
     * @see <a href="https://fastapi.tiangolo.com/tutorial/frontend/">FastAPI: frontend</a>
     */
    public static Frontend frontend(String path, String directory) {
        return Frontend.of(path, directory);
    }

    /** The built frontend of some files: on the class path, or with compressed siblings. */
    public static Frontend frontend(String path, StaticFiles files) {
        return Frontend.of(path, files);
    }

    /** The request itself, for what is not declared, and for URLs: Spring's {@code ServerRequest} and more. */
    public static Context<Request> request() {
        return Context.of(Context.Kind.REQUEST);
    }

    /** Status, headers and cookies of the answer to come. */
    public static Context<OutgoingResponse> response() {
        return Context.of(Context.Kind.RESPONSE);
    }

    /** Work to do after the answer was sent. */
    public static Context<BackgroundTasks> backgroundTasks() {
        return Context.of(Context.Kind.BACKGROUND_TASKS);
    }

    /** The scopes asked for on the way to a dependency. */
    public static Context<SecurityScopes> securityScopes() {
        return Context.of(Context.Kind.SECURITY_SCOPES);
    }

    /** The authenticated user, as Spring Security and the server know it. */
    public static Context<Optional<Principal>> principal() {
        return Context.of(Context.Kind.PRINCIPAL);
    }

    /** The client's preferred locale. */
    public static Context<Locale> locale() {
        return Context.of(Context.Kind.LOCALE);
    }

    /**
     * The client's address; behind a trusted proxy the forwarded one, with {@code server.forward-headers-strategy}. Its
     * {@code getHostString()} is FastAPI's {@code request.client.host}: a compressed address such as {@code ::1}.
     */
    public static Context<Optional<InetSocketAddress>> client() {
        return Context.of(Context.Kind.CLIENT);
    }

    /** The body as it arrives, in buffers that the reader releases; not limited and not buffered. */
    public static Context<Publisher<DataBuffer>> bodyStream() {
        return Context.of(Context.Kind.BODY_STREAM);
    }

    /**
     * The body as it arrives, for handlers that may block: use it with {@code handle}, not {@code handleAsync}. Not limited;
     * all but a few buffers waits at the client. Closed at the end of the request; reading it then, or after the client went
     * away, fails with {@code IOException}.
     */
    public static Context<InputStream> bodyInputStream() {
        return Context.of(Context.Kind.BODY_INPUT_STREAM);
    }

    /**
     * Lets only those into an operation who have scopes: {@code requires("authenticated").on(get("/me")..handle(..))}.
     *
     * @see <a href="https://www.starlette.io/authentication/#permissions">Starlette: permissions</a>
     */
    public static Requires requires(String... scopes) {
        return Requires.of(scopes);
    }

    /** A dependency or security scheme, with the OAuth2 scopes that the operation asks for. */
    public static <T> Security<T> security(Input<T> input, String... scopes) {
        return new Security<>(input, List.of(scopes));
    }

    /** A response model whose fields can be chosen: {@code model(Item.class).excludeUnset().include("name")}. */
    public static <T> ResponseModel<T> model(Class<T> type) {
        return ResponseModel.of(TypeRef.of(type));
    }

    /** A response model of a generic type. */
    public static <T> ResponseModel<T> model(TypeRef<T> type) {
        return ResponseModel.of(type);
    }

    /** No response model: {@code responseModel(none())}, FastAPI's {@code response_model=None}. */
    public static ResponseModel<Void> none() {
        return ResponseModel.none();
    }
}
