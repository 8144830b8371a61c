package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.mount;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.request;

import io.fastapi.DocsSettings;
import io.fastapi.FastApi;
import io.fastapi.Server;
import io.fastapi.error.HttpException;
import io.fastapi.middleware.Cors;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.Next;
import io.fastapi.operation.ResponseClass;
import io.fastapi.request.Request;
import io.fastapi.response.Response;
import java.util.Map;

/** The gateway of {@code twins/programs_web.py}. */
final class GatewayProgram {
    private GatewayProgram() {}

    private static final class Unpaid extends HttpException {
        Unpaid(double sum) {
            super(402, "Pay " + sum, Map.of("x-sum", String.valueOf(sum)));
        }
    }

    static FastApi app() {
        FastApi legacy = legacy().name("legacy");
        FastApi billing = billing(legacy);
        return FastApi.of(
                        get("/bills/mine")
                                .name("mine")
                                .tags("gate")
                                .params(request())
                                .handle(request -> Ordered.map(
                                        "first",
                                        request.urlFor("billing:bill", Map.of("bill_id", 1)),
                                        "old",
                                        request.urlPathFor("legacy:old", Map.of("rest", "a/b")))),
                        mount("/bills/{tenant}", billing.name("tenant")),
                        mount("/billing", billing.name("billing")),
                        mount("/legacy", legacy))
                .title("Gateway")
                .docs(DocsSettings.DEFAULT.docsUrl("/").withoutRedoc())
                .servers(Server.of("https://gate.example.com"))
                .middleware(Cors.allowOrigins("https://gate.example.com").exposeHeaders("x-gate"))
                .exceptionHandler(
                        404,
                        (request, e) -> Response.text(
                                        "lost: " + request.requestPath().value() + " " + e.detail())
                                .status(404))
                .exceptionHandler(
                        405,
                        (request, e) -> Response.json(
                                        405, Map.of("not", request.method().name()))
                                .headers(e.headers()));
    }

    private static FastApi billing(FastApi legacy) {
        return FastApi.of(
                        get("/bills/{bill_id}")
                                .name("bill")
                                .params(request(), path("bill_id", int.class))
                                .handle((request, id) -> bill(request, id)),
                        get("/slash/").name("slash").handle(() -> "slash"),
                        mount("/legacy", legacy))
                .title("Billing")
                .version("3")
                .redirectSlashes(false)
                .docs(DocsSettings.DEFAULT
                        .openapiUrl("/schema.json")
                        .withoutDocs()
                        .redocUrl("/"))
                .middleware(Cors.allowOrigins("https://bill.example.com")
                        .allowAllMethods()
                        .allowAllHeaders()
                        .allowCredentials())
                .middleware(Middleware.of(GatewayProgram::timed))
                .exceptionHandler(
                        HttpException.class,
                        (request, e) -> Response.json(
                                        e.status(), Ordered.map("bill", e.detail(), "root", rootPath(request)))
                                .headers(e.headers()));
    }

    private static Object rootPath(Request request) {
        return request.attribute(FastApi.ROOT_PATH).orElse("");
    }

    private static Map<String, Object> bill(Request request, int id) {
        if (id > 2) {
            throw new Unpaid(id * 1.5);
        }
        return Ordered.map(
                "id", id, "url", request.urlFor("billing:bill", Map.of("bill_id", id)), "root", rootPath(request));
    }

    private static Response timed(Request request, Next next) throws Exception {
        if (request.queryParam("skip").isPresent()) {
            return Response.text("skipped").status(203);
        }
        return next.handle(request).addHeader("vary", "X-Time").header("x-root", String.valueOf(rootPath(request)));
    }

    private static FastApi legacy() {
        return FastApi.of(
                        get("/old/{rest:path}")
                                .name("old")
                                .params(path("rest"), request())
                                .handle((rest, request) -> rest + " " + rootPath(request)),
                        get("/object")
                                .name("an_object")
                                .handle(() -> Response.json(Map.of("a", 1)).header("x-old", "1")))
                .title("Legacy")
                .docs(DocsSettings.DEFAULT.withoutOpenapi())
                .defaultResponseClass(ResponseClass.PLAIN_TEXT);
    }
}
