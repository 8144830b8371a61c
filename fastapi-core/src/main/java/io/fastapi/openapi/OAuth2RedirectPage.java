package io.fastapi.openapi;

/** The page to which OAuth2 logins of Swagger UI return. Text by Swagger UI (Apache License 2.0). */
public final class OAuth2RedirectPage {

    private OAuth2RedirectPage() {}

    /** The page, which hands the answer of the login to the window that opened it, and closes. */
    public static String html() {
        return Pages.template("oauth2-redirect.html");
    }
}
