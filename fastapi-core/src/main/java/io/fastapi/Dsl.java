package io.fastapi;

import io.fastapi.background.BackgroundTasks;
import io.fastapi.input.Body;
import io.fastapi.input.Context;
import io.fastapi.input.In;
import io.fastapi.input.Input;
import io.fastapi.input.Param;
import io.fastapi.input.Security;
import io.fastapi.input.SecurityScopes;
import io.fastapi.input.UploadFile;
import io.fastapi.operation.Host;
import io.fastapi.operation.Mount;
import io.fastapi.operation.Mountable;
import io.fastapi.operation.OperationSpec;
import io.fastapi.operation.ResponseModel;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.TypeSpec;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.net.InetSocketAddress;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * Everything that operations are written with; one static import serves a whole file:
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
public final class Dsl extends Depends {

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

    /** Everything below a path, served by another application, a router, files or a handler of Spring. */
    public static Mount mount(String path, Mountable target) {
        return new Mount(path, target);
    }

    /** Every request to a host such as {@code api.example.org}, served by something else: Starlette's {@code Host}. */
    public static Host host(String host, Mountable target) {
        return Host.of(host, target);
    }

    /** A path parameter of text; its name stands in braces in the path. */
    public static Param<String> path(String name) {
        return path(name, String.class);
    }

    /** A path parameter. */
    public static <T> Param<T> path(String name, Class<T> type) {
        return Param.of(In.PATH, name, TypeSpec.of(boxed(type)));
    }

    /** A query parameter of text. */
    public static Param<String> query(String name) {
        return query(name, String.class);
    }

    /** A query parameter. */
    public static <T> Param<T> query(String name, Class<T> type) {
        return Param.of(In.QUERY, name, TypeSpec.of(boxed(type)));
    }

    /** A query parameter of a generic type. */
    public static <T> Param<T> query(String name, TypeRef<T> type) {
        return Param.of(In.QUERY, name, TypeSpec.of(type));
    }

    /** All query parameters, as the components of a record. */
    public static <T> Param<T> query(Class<T> model) {
        return model(In.QUERY, model);
    }

    /** A header of text; names are case-insensitive, underscores stand for hyphens. */
    public static Param<String> header(String name) {
        return header(name, String.class);
    }

    /** A header. */
    public static <T> Param<T> header(String name, Class<T> type) {
        return Param.of(In.HEADER, name, TypeSpec.of(boxed(type)));
    }

    /** Headers, as the components of a record. */
    public static <T> Param<T> header(Class<T> model) {
        return model(In.HEADER, model);
    }

    /** A cookie of text. */
    public static Param<String> cookie(String name) {
        return cookie(name, String.class);
    }

    /** A cookie. */
    public static <T> Param<T> cookie(String name, Class<T> type) {
        return Param.of(In.COOKIE, name, TypeSpec.of(boxed(type)));
    }

    /** Cookies, as the components of a record. */
    public static <T> Param<T> cookie(Class<T> model) {
        return model(In.COOKIE, model);
    }

    /** A form field of text. */
    public static Param<String> form(String name) {
        return form(name, String.class);
    }

    /** A form field. */
    public static <T> Param<T> form(String name, Class<T> type) {
        return Param.of(In.FORM, name, TypeSpec.of(boxed(type)));
    }

    /** A whole form, as the components of a record. */
    public static <T> Param<T> form(Class<T> model) {
        return model(In.FORM, model);
    }

    /** A file of a multipart form, not read into memory. */
    public static Param<UploadFile> file(String name) {
        return file(name, UploadFile.class);
    }

    /** A file of a multipart form: {@code UploadFile}, or {@code byte[]} to have it in memory. */
    public static <T> Param<T> file(String name, Class<T> type) {
        return Param.of(In.FILE, name, TypeSpec.of(type));
    }

    /** A JSON body; its key, when the body has several parts, is the name of the class in snake case. */
    public static <T> Body<T> body(Class<T> type) {
        return Body.unnamed(snake(type), TypeSpec.of(boxed(type)));
    }

    /** A JSON body of a generic type; its key, when the body has several parts, is {@code body} unless given. */
    public static <T> Body<T> body(TypeRef<T> type) {
        return Body.unnamed(type.type() instanceof Class<?> known ? snake(known) : "body", TypeSpec.of(type));
    }

    /** A named part of a JSON body. */
    public static <T> Body<T> body(String name, Class<T> type) {
        return Body.of(name, TypeSpec.of(boxed(type)));
    }

    /** A named part of a JSON body, of a generic type. */
    public static <T> Body<T> body(String name, TypeRef<T> type) {
        return Body.of(name, TypeSpec.of(type));
    }

    /** Spring's view of the request, for what is not declared. */
    public static Context<ServerRequest> request() {
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

    private static <T> Param<T> model(In in, Class<T> model) {
        return Param.model(in, snake(model), TypeRef.of((Type) model));
    }

    private static String snake(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("unchecked")
    private static <T> Class<T> boxed(Class<T> type) {
        return (Class<T>) java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }
}
