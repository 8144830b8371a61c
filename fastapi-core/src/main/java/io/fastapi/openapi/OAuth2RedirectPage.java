package io.fastapi.openapi;

import java.util.Map;

/** The page to which OAuth2 logins of Swagger UI return. Text by Swagger UI (Apache License 2.0). */
public final class OAuth2RedirectPage {

    private static final String SCRIPT = "oauth2-redirect.js";

    private OAuth2RedirectPage() {}

    /** The page, which hands the answer of the login to the window that opened it, and closes. */
    public static String html() {
        return html(true, "");
    }

    /**
     * The page, which runs also where a Content-Security-Policy forbids the script that stands in it.
     *
     * @param inline whether a script stands in the page
     * @param scriptUrl where a browser finds {@link #script()}
     */
    static String html(String scriptUrl, boolean inline) {
        return html(inline, "<script src=\"" + Pages.attribute(scriptUrl) + "\"></script>\n    ");
    }

    private static String html(boolean inline, String external) {
        String script = inline ? "<script>\n" + Pages.template(SCRIPT) + "\n    </script>" : "";
        return Pages.filled("oauth2-redirect.html", Map.of("inline", script, "script", external));
    }

    /** What the page does, as a script of its own URL; does nothing where the page has done it already. */
    static String script() {
        return "if (typeof run === 'undefined') {\n(function () {\n" + Pages.template(SCRIPT) + "\n})();\n}\n";
    }
}
