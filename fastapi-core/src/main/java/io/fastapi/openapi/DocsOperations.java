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
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * The operations that serve the OpenAPI document and its pages, as FastAPI's {@code setup()} adds them: GET and HEAD, not
 * documented themselves, to be matched before the application's own.
 *
 * <p>Each text is made at its first request. It depends on the path at which a client sees the application, its root path;
 * the text for the last such path is kept.
 */
public final class DocsOperations {

    private static final Logger LOG = LoggerFactory.getLogger(DocsOperations.class);

    private final FastApi app;
    private final DocsAssets assets;
    private final String openapiUrl;

    private DocsOperations(FastApi app, DocsAssets assets, String openapiUrl) {
        this.app = app;
        this.assets = assets;
        this.openapiUrl = openapiUrl;
    }

    /**
     * The operations of an application, with pages that find their scripts in the webjars on the class path; without
     * webjars there are no pages.
     *
     * @param app the application
     * @param adapters its types
     */
    public static List<Operation> of(FastApi app, TypeAdapters adapters) {
        Optional<DocsAssets> assets = DocsAssets.onClassPath();
        if (assets.isEmpty()) {
            LOG.info(
                    "No documentation pages: the webjars org.webjars:swagger-ui and org.webjars.npm:redoc are missing");
        }
        return of(app, adapters, assets);
    }

    /**
     * The operations of an application; none if it has no {@code openapiUrl}.
     *
     * @param app the application
     * @param adapters its types
     * @param assets where the pages find their scripts
     */
    public static List<Operation> of(FastApi app, TypeAdapters adapters, DocsAssets assets) {
        return of(app, adapters, Optional.of(assets));
    }

    private static List<Operation> of(FastApi app, TypeAdapters adapters, Optional<DocsAssets> assets) {
        List<Operation> operations = new ArrayList<>();
        app.docs().openapiUrl().ifPresent(url -> {
            OpenApiJson document = new OpenApiJson(app, adapters);
            operations.add(served(
                    app, "openapi", url, rootPath -> Response.bytes(document.bytes(rootPath), "application/json")));
            assets.ifPresent(files -> operations.addAll(new DocsOperations(app, files, url).pages()));
        });
        return operations;
    }

    private List<Operation> pages() {
        DocsSettings settings = this.app.docs();
        List<Operation> pages = new ArrayList<>();
        settings.docsUrl().ifPresent(url -> {
            pages.add(page("swagger_ui_html", url, this::swaggerUi));
            settings.oauth2RedirectUrl()
                    .ifPresent(redirectUrl ->
                            pages.add(page("swagger_ui_redirect", redirectUrl, rootPath -> OAuth2RedirectPage.html())));
        });
        settings.redocUrl().ifPresent(url -> pages.add(page("redoc_html", url, this::redoc)));
        return pages;
    }

    private Operation page(String name, String path, Function<String, String> html) {
        LastValue<String, Response> pages = new LastValue<>(rootPath -> Response.html(html.apply(rootPath)));
        return served(this.app, name, path, pages::get);
    }

    private static Operation served(FastApi app, String name, String path, Function<String, Response> byRootPath) {
        return OperationSpec.of(List.of("GET", "HEAD"), path)
                .name(name)
                .includeInSchema(false)
                .params(request())
                .handle(request -> byRootPath.apply(rootPath(request)));
    }

    private String swaggerUi(String rootPath) {
        DocsSettings settings = this.app.docs();
        SwaggerUi page = SwaggerUi.of(rootPath + this.openapiUrl, title("Swagger UI"), this.assets.under(rootPath))
                .parameters(settings.swaggerUiParameters())
                .initOAuth(settings.swaggerUiInitOAuth());
        return settings.oauth2RedirectUrl()
                .map(url -> page.oauth2RedirectUrl(rootPath + url))
                .orElse(page)
                .html();
    }

    private String redoc(String rootPath) {
        return Redoc.html(rootPath + this.openapiUrl, title("ReDoc"), this.assets.under(rootPath));
    }

    private String title(String page) {
        return this.app.apiInfo().title() + " - " + page;
    }

    private static String rootPath(ServerRequest request) {
        String path = request.attribute(FastApi.ROOT_PATH).map(String::valueOf).orElse("");
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }
}
