package io.fastapi.openapi;

import io.fastapi.DocsUrls;
import java.util.Map;

/** The page of ReDoc, as FastAPI's {@code get_redoc_html} writes it. Text by FastAPI (MIT licence). */
public final class Redoc {

    private static final String FONTS =
            "\n    <link href=\"https://fonts.googleapis.com/css?family=Montserrat:300,400,700"
                    + "|Roboto:300,400,700\" rel=\"stylesheet\">\n    ";

    private Redoc() {}

    /**
     * The page that shows a document.
     *
     * @param openapiUrl where the document is
     * @param title the page's title
     * @param urls where script and icon are; what it does not say is in webjars
     */
    public static String html(String openapiUrl, String title, DocsUrls urls) {
        DocsUrls all = Webjars.completed(urls, Webjars.onClassPath());
        return Pages.filled(
                "redoc.html",
                Map.of(
                        "title", Pages.text(title),
                        "fonts", all.hasGoogleFonts() ? FONTS : "",
                        "favicon", Pages.attribute(all.redocFaviconUrl().orElse("")),
                        "openapi", Pages.attribute(openapiUrl),
                        "js", Pages.attribute(all.redocJsUrl().orElse(""))));
    }
}
