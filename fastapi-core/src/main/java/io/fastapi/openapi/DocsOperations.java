package io.fastapi.openapi;

import static io.fastapi.Dsl.request;

import io.fastapi.DocsSettings;
import io.fastapi.DocsUrls;
import io.fastapi.FastApi;
import io.fastapi.engine.request.SeenUrls;
import io.fastapi.operation.Operation;
import io.fastapi.operation.OperationSpec;
import io.fastapi.request.Request;
import io.fastapi.response.Response;
import io.fastapi.types.TypeAdapters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operations that serve the OpenAPI document and its pages, as FastAPI's {@code setup()} adds them: GET and HEAD, not
 * documented themselves, to be matched before the application's own.
 *
 * <p>Each text is made at its first request. It depends on where a client sees the application; the text for the last such
 * place is kept. The scripts of a page that starts without one in itself are at the page's own path, {@code /docs?script},
 * so that no path of the application is taken that FastAPI would leave to it.
 */
public final class DocsOperations {

    private static final Logger LOG = LoggerFactory.getLogger(DocsOperations.class);
    private static final String SCRIPT = "script";

    /**
     * Where a client sees the application.
     *
     * @param rootPath the path of the application itself
     * @param outermost the path of the one that no other mounts, which serves the webjars
     */
    private record Seen(String rootPath, String outermost) {

        static Seen of(Request request) {
            String rootPath = path(request, FastApi.ROOT_PATH, "");
            return new Seen(rootPath, path(request, SeenUrls.OUTERMOST, rootPath));
        }

        private static String path(Request request, String attribute, String absent) {
            String path = request.attribute(attribute).map(String::valueOf).orElse(absent);
            int end = path.length();
            while (end > 0 && path.charAt(end - 1) == '/') {
                end--;
            }
            return path.substring(0, end);
        }
    }

    private final FastApi app;
    private final DocsSettings settings;
    private final DocsUrls urls;
    private final String openapiUrl;

    private DocsOperations(FastApi app, DocsUrls urls, String openapiUrl) {
        this.app = app;
        this.settings = app.docs();
        this.urls = urls;
        this.openapiUrl = openapiUrl;
    }

    /**
     * The operations of an application; none if it has no {@code openapiUrl}. There are no pages whose scripts are neither
     * named nor in a webjar on the class path.
     *
     * @param app the application
     * @param adapters its types
     */
    public static List<Operation> of(FastApi app, TypeAdapters adapters) {
        return of(app, adapters, Webjars.onClassPath());
    }

    static List<Operation> of(FastApi app, TypeAdapters adapters, DocsUrls webjars) {
        List<Operation> operations = new ArrayList<>();
        app.docs().openapiUrl().ifPresent(url -> {
            OpenApiJson document = new OpenApiJson(app, adapters);
            operations.add(served(
                    "openapi", url, request -> document.answer(Seen.of(request).rootPath(), request)));
            DocsUrls urls = Webjars.completed(app.docs().urls(), webjars);
            operations.addAll(new DocsOperations(app, urls, url).pages());
        });
        return operations;
    }

    private List<Operation> pages() {
        List<Operation> pages = new ArrayList<>();
        usable("Swagger UI", this.settings.docsUrl(), this.urls.swaggerJsUrl(), "org.webjars:swagger-ui")
                .ifPresent(url -> {
                    pages.add(page("swagger_ui_html", url, seen -> swaggerUi(seen, url)));
                    this.settings
                            .oauth2RedirectUrl()
                            .ifPresent(redirect ->
                                    pages.add(page("swagger_ui_redirect", redirect, seen -> redirect(seen, redirect))));
                });
        usable("ReDoc", this.settings.redocUrl(), this.urls.redocJsUrl(), "org.webjars.npm:redoc")
                .ifPresent(url -> pages.add(page("redoc_html", url, this::redoc)));
        usable("Scalar", this.settings.scalarUrl(), this.urls.scalarJsUrl(), "com.scalar.maven:scalar-core")
                .ifPresent(url -> pages.add(page("scalar_html", url, seen -> scalar(seen, url))));
        return pages;
    }

    /** The path of a page whose script is known. */
    private static Optional<String> usable(String page, Optional<String> path, Optional<String> script, String webjar) {
        if (path.isPresent() && script.isEmpty()) {
            LOG.info("No {} at {}: the webjar {} is missing", page, path.get(), webjar);
            return Optional.empty();
        }
        return path;
    }

    /** A page, and the script of its own. */
    private record Texts(Response html, Response script) {

        static Texts of(String html, String script) {
            byte[] bytes = script.getBytes(StandardCharsets.UTF_8);
            return new Texts(Response.html(html), Response.bytes(bytes, "text/javascript; charset=utf-8"));
        }

        static Texts of(String html) {
            return new Texts(Response.html(html), Response.html(html));
        }
    }

    private static Operation page(String name, String path, Function<Seen, Texts> texts) {
        LastValue<Seen, Texts> pages = new LastValue<>(texts);
        return served(name, path, request -> {
            Texts page = pages.get(Seen.of(request));
            return request.queryParams().containsKey(SCRIPT) ? page.script() : page.html();
        });
    }

    private static Operation served(String name, String path, Function<Request, Response> answer) {
        return OperationSpec.of(List.of("GET", "HEAD"), path)
                .name(name)
                .includeInSchema(false)
                .params(request())
                .handle(request -> answer.apply(request));
    }

    private Texts swaggerUi(Seen seen, String path) {
        SwaggerUi page = SwaggerUi.of(openapi(seen), title("Swagger UI"), under(seen))
                .scriptUrl(seen.rootPath() + path + "?" + SCRIPT)
                .parameters(this.settings.swaggerUiParameters())
                .initOAuth(this.settings.swaggerUiInitOAuth());
        page = this.settings.hasInlineScripts() ? page : page.withoutInlineScript();
        SwaggerUi told = page;
        SwaggerUi all = this.settings
                .oauth2RedirectUrl()
                .map(url -> told.oauth2RedirectUrl(seen.rootPath() + url))
                .orElse(told);
        return Texts.of(all.html(), all.script());
    }

    private Texts redirect(Seen seen, String path) {
        String scriptUrl = seen.rootPath() + path + "?" + SCRIPT;
        return Texts.of(
                OAuth2RedirectPage.html(scriptUrl, this.settings.hasInlineScripts()), OAuth2RedirectPage.script());
    }

    private Texts redoc(Seen seen) {
        return Texts.of(Redoc.html(openapi(seen), title("ReDoc"), under(seen)));
    }

    private Texts scalar(Seen seen, String path) {
        return Texts.of(
                Scalar.html(title("Scalar"), seen.rootPath() + path + "?" + SCRIPT, under(seen)),
                Scalar.script(openapi(seen), this.settings.scalarConfiguration()));
    }

    private String openapi(Seen seen) {
        return seen.rootPath() + this.openapiUrl;
    }

    private DocsUrls under(Seen seen) {
        return Webjars.under(seen.outermost(), this.urls);
    }

    private String title(String page) {
        return this.app.apiInfo().title() + " - " + page;
    }
}
