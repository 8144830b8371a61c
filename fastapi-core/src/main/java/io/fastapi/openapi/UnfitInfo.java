package io.fastapi.openapi;

import io.fastapi.ApiInfo;
import io.fastapi.Contact;
import io.fastapi.DocsUrls;
import io.fastapi.ExternalDocs;
import io.fastapi.FastApi;
import io.fastapi.License;
import io.fastapi.Server;
import io.fastapi.attribute.Misuse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds in what an application says of itself what no OpenAPI document can hold, and what nobody can use in one. */
final class UnfitInfo {

    private static final Pattern URL =
            Pattern.compile("\\s*[A-Za-z][A-Za-z0-9+.-]*:(//[^/?#\\s]+.*|[^/\\s].*)", Pattern.DOTALL);
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern VERSION = Pattern.compile("3\\.[0-2]\\.\\d");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    private final List<Misuse> found = new ArrayList<>();

    private UnfitInfo() {}

    /** Whether a text is a URL that FastAPI's document can hold. */
    static boolean isUrl(String text) {
        return URL.matcher(text).matches();
    }

    /** Whether a text is an e-mail address that FastAPI's document can hold. */
    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    /** Whether there is such a version of OpenAPI 3. */
    static boolean isVersion(String text) {
        return VERSION.matcher(text).matches();
    }

    /** What makes the document fail in FastAPI, when somebody asks for it. */
    static List<Misuse> of(FastApi app) {
        UnfitInfo unfit = new UnfitInfo();
        ApiInfo info = app.apiInfo();
        unfit.empty("title", info.title());
        unfit.empty("version", info.version());
        Map<String, Object> contact = info.contact().map(Contact::members).orElse(Map.of());
        unfit.url("the contact", contact.get("url"));
        unfit.email(contact.get("email"));
        unfit.url(
                "the licence",
                info.license().map(License::members).orElse(Map.of()).get("url"));
        unfit.url(
                "the external documentation",
                info.externalDocs().map(ExternalDocs::members).orElse(Map.of()).get("url"));
        info.tags().forEach(tag -> {
            if (tag.members().get("externalDocs") instanceof Map<?, ?> docs) {
                unfit.url(
                        "the external documentation of the tag " + tag.members().get("name"), docs.get("url"));
            }
        });
        return unfit.found;
    }

    /** What FastAPI writes, and no reader of the document or its pages can use. */
    static List<Misuse> suspicious(FastApi app) {
        UnfitInfo unfit = new UnfitInfo();
        ApiInfo info = app.apiInfo();
        info.servers().forEach(unfit::server);
        if (!isVersion(info.openapiVersion())) {
            unfit.add(
                    "has .openapiVersion(\"" + info.openapiVersion() + "\"), and there is no such version of OpenAPI",
                    "write 3.1.0 or 3.2.0, also in fastapi.openapi.version");
        }
        pages(app.docs().urls()).forEach(unfit::page);
        return unfit.found;
    }

    private static Map<String, Optional<String>> pages(DocsUrls urls) {
        Map<String, Optional<String>> pages = new LinkedHashMap<>();
        pages.put("swagger-js-url", urls.swaggerJsUrl());
        pages.put("swagger-css-url", urls.swaggerCssUrl());
        pages.put("swagger-favicon-url", urls.swaggerFaviconUrl());
        pages.put("redoc-js-url", urls.redocJsUrl());
        pages.put("redoc-favicon-url", urls.redocFaviconUrl());
        pages.put("scalar-js-url", urls.scalarJsUrl());
        return pages;
    }

    private void empty(String word, String text) {
        if (text.isEmpty()) {
            add(
                    "has an empty " + word + ", and OpenAPI requires one",
                    "write ." + word + "(..), or set fastapi." + word);
        }
    }

    private void url(String where, @Nullable Object url) {
        if (url != null && !isUrl(url.toString())) {
            add(
                    where + " has .url(\"" + url + "\"), which is no URL",
                    "write one with its scheme, https://example.com, or leave it out");
        }
    }

    private void email(@Nullable Object email) {
        if (email != null && !isEmail(email.toString())) {
            add(
                    "the contact has .email(\"" + email + "\"), which is no e-mail address",
                    "write one, team@example.com, or leave it out");
        }
    }

    private void server(Server server) {
        String url = String.valueOf(server.members().get("url"));
        if (url.isBlank() || SPACE.matcher(url).find()) {
            add(
                    "has a server \"" + url + "\", which is no URL",
                    "write one without white space, https://example.com, or a path, /v1");
        }
        Map<?, ?> known = (server.members().get("variables") instanceof Map<?, ?> given) ? given : Map.of();
        Matcher variable = VARIABLE.matcher(url);
        while (variable.find()) {
            if (!known.containsKey(variable.group(1))) {
                add(
                        "has a server \"" + url + "\", of which nothing says what " + variable.group() + " stands for",
                        "say it, .variables(Map.of(\"" + variable.group(1) + "\", Map.of(\"default\", ..)))");
            }
        }
    }

    private void page(String property, Optional<String> url) {
        url.filter(given -> CONTROL.matcher(given).find())
                .ifPresent(given -> add(
                        "has a line break or another control character in the URL \"" + given + "\" of its pages",
                        "write it on one line, where it is set: DocsUrls, fastapi.docs." + property));
    }

    private void add(String what, String fix) {
        this.found.add(new Misuse(what, fix));
    }
}
