package io.fastapi.openapi;

import java.util.Map;

/** The page of ReDoc, as FastAPI's {@code get_redoc_html} writes it, without Google's fonts. Text by FastAPI (MIT licence). */
public final class Redoc {

    private Redoc() {}

    /**
     * The page that shows a document.
     *
     * @param openapiUrl where the document is
     * @param title the page's title
     * @param assets where script and icon are
     */
    public static String html(String openapiUrl, String title, DocsAssets assets) {
        return Pages.filled(
                "redoc.html",
                Map.of(
                        "title", Pages.text(title),
                        "favicon", Pages.attribute(assets.faviconUrl()),
                        "openapi", Pages.attribute(openapiUrl),
                        "js", Pages.attribute(assets.redocJsUrl())));
    }
}
