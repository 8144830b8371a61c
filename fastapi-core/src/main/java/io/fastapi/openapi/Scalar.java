package io.fastapi.openapi;

import io.fastapi.DocsUrls;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The page of Scalar. It holds no script itself, but refers to one of its own URL; it loads no fonts of others unless it is
 * told to.
 */
public final class Scalar {

    private Scalar() {}

    /**
     * The page.
     *
     * @param title the page's title
     * @param scriptUrl where a browser finds {@link #script}
     * @param urls where Scalar's bundle and the icon are; what it does not say is in webjars
     */
    public static String html(String title, String scriptUrl, DocsUrls urls) {
        DocsUrls all = Webjars.completed(urls, Webjars.onClassPath());
        return Pages.filled(
                "scalar.html",
                Map.of(
                        "title", Pages.text(title),
                        "favicon", Pages.attribute(all.redocFaviconUrl().orElse("")),
                        "script", Pages.attribute(scriptUrl),
                        "js", Pages.attribute(all.scalarJsUrl().orElse(""))));
    }

    /**
     * The script that shows a document on the page.
     *
     * @param openapiUrl where the document is
     * @param configuration settings of Scalar by their own names: texts, numbers, booleans, lists and maps of them
     * @see <a href="https://scalar.com/scalar/scalar-api-references/configuration">Scalar: configuration</a>
     */
    public static String script(String openapiUrl, Map<String, Object> configuration) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("url", openapiUrl);
        settings.put("withDefaultFonts", false);
        settings.putAll(configuration);
        return "Scalar.createApiReference('#app', " + Pages.scriptJson(settings) + ")\n";
    }
}
