package io.fastapi.openapi;

import static io.fastapi.Dsl.request;

import io.fastapi.DocsSettings;
import io.fastapi.FastApi;
import io.fastapi.operation.Operation;
import io.fastapi.operation.OperationSpec;
import io.fastapi.response.Response;
import io.fastapi.types.TypeAdapters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * The operations that serve the OpenAPI document and its pages, as FastAPI's {@code setup()} adds them: GET and HEAD, not
 * documented themselves, matched before the application's own.
 *
 * <p>Each text is made at its first request. It depends on the path at which a client sees the application, the
 * application's {@code rootPath} or else the request's context path; the text for the last such path is kept.
 */
public final class DocsOperations {

    private final FastApi app;
    private final OpenApiJson document;
    private final DocsAssets assets;

    private DocsOperations(FastApi app, OpenApiJson document, DocsAssets assets) {
        this.app = app;
        this.document = document;
        this.assets = assets;
    }

    /**
     * The operations of an application; none if it has no {@code openapiUrl}.
     *
     * @param app the application
     * @param adapters its types
     * @param assets where the pages find their scripts
     */
    public static List<Operation> of(FastApi app, TypeAdapters adapters, DocsAssets assets) {
        DocsSettings settings = app.docs();
        DocsOperations docs = new DocsOperations(app, new OpenApiJson(app, adapters), assets);
        List<Operation> operations = new ArrayList<>();
        settings.openapiUrl().ifPresent(url -> {
            operations.add(operation(url, docs::document));
            settings.docsUrl().ifPresent(docsUrl -> {
                operations.add(operation(docsUrl, docs.page(rootPath -> docs.swaggerUi(rootPath, url))));
                settings.oauth2RedirectUrl()
                        .ifPresent(redirectUrl -> operations.add(
                                operation(redirectUrl, docs.page(rootPath -> OAuth2RedirectPage.html()))));
            });
            settings.redocUrl()
                    .ifPresent(redocUrl ->
                            operations.add(operation(redocUrl, docs.page(rootPath -> docs.redoc(rootPath, url)))));
        });
        return operations;
    }

    private static Operation operation(String path, Function<ServerRequest, Response> handler) {
        return OperationSpec.of(List.of("GET", "HEAD"), path)
                .hidden()
                .params(request())
                .handle(handler::apply);
    }

    private Response document(ServerRequest request) {
        return Response.bytes(this.document.bytes(rootPath(request)), "application/json");
    }

    private Function<ServerRequest, Response> page(Function<String, String> html) {
        LastValue<String, Response> pages = new LastValue<>(rootPath -> Response.html(html.apply(rootPath)));
        return request -> pages.get(rootPath(request));
    }

    private String swaggerUi(String rootPath, String openapiUrl) {
        DocsSettings settings = this.app.docs();
        SwaggerUi page = SwaggerUi.of(rootPath + openapiUrl, title("Swagger UI"), this.assets.under(rootPath))
                .parameters(settings.swaggerUiParameters())
                .initOAuth(settings.swaggerUiInitOAuth());
        return settings.oauth2RedirectUrl()
                .map(url -> page.oauth2RedirectUrl(rootPath + url))
                .orElse(page)
                .html();
    }

    private String redoc(String rootPath, String openapiUrl) {
        return Redoc.html(rootPath + openapiUrl, title("ReDoc"), this.assets.under(rootPath));
    }

    private String title(String page) {
        return this.app.apiInfo().title() + " - " + page;
    }

    private String rootPath(ServerRequest request) {
        String own = this.app.rootPath();
        String path = own.isEmpty() ? request.requestPath().contextPath().value() : own;
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }
}
