package io.fastapi.openapi;

import io.fastapi.DocsUrls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The scripts, styles and icons of the documentation pages, as webjars on the class path have them. */
final class Webjars {

    private static final String WEBJARS = "/webjars/";
    private static final String SCALAR = WEBJARS + "scalar/scalar.js";

    private Webjars() {}

    /** The URLs of the files on the class path, at which the application serves them; without those that are missing. */
    static DocsUrls onClassPath() {
        DocsUrls urls = DocsUrls.WEBJARS;
        urls = added(urls, version("org.webjars/swagger-ui"), Webjars::swaggerUi);
        urls = added(urls, version("org.webjars.npm/redoc"), Webjars::redoc);
        return added(urls, scalar(), DocsUrls::scalarJsUrl);
    }

    private static DocsUrls added(
            DocsUrls urls, Optional<String> found, BiFunction<DocsUrls, String, DocsUrls> adding) {
        return found.map(value -> adding.apply(urls, value)).orElse(urls);
    }

    static DocsUrls swaggerUi(DocsUrls urls, String version) {
        String folder = WEBJARS + "swagger-ui/" + version;
        return urls.swaggerJsUrl(folder + "/swagger-ui-bundle.js")
                .swaggerCssUrl(folder + "/swagger-ui.css")
                .swaggerFaviconUrl(folder + "/favicon-32x32.png");
    }

    static DocsUrls redoc(DocsUrls urls, String version) {
        return urls.redocJsUrl(WEBJARS + "redoc/" + version + "/bundles/redoc.standalone.js");
    }

    /** Scalar's own webjar for Java has no version in its path, that of npm has. */
    private static Optional<String> scalar() {
        return version("org.webjars.npm/scalar__api-reference")
                .map(version -> WEBJARS + "scalar__api-reference/" + version + "/dist/browser/standalone.js")
                .or(() -> Optional.of(SCALAR).filter(Webjars::isResource));
    }

    private static boolean isResource(String url) {
        return Webjars.class.getClassLoader().getResource("META-INF/resources" + url) != null;
    }

    /** What was given, and what was not from somewhere else. */
    static DocsUrls completed(DocsUrls given, DocsUrls others) {
        DocsUrls urls = others;
        urls = added(urls, given.swaggerJsUrl(), DocsUrls::swaggerJsUrl);
        urls = added(urls, given.swaggerCssUrl(), DocsUrls::swaggerCssUrl);
        urls = added(urls, given.swaggerFaviconUrl(), DocsUrls::swaggerFaviconUrl);
        urls = added(urls, given.redocJsUrl(), DocsUrls::redocJsUrl);
        urls = added(urls, given.redocFaviconUrl().or(urls::swaggerFaviconUrl), DocsUrls::redocFaviconUrl);
        urls = added(urls, given.scalarJsUrl(), DocsUrls::scalarJsUrl);
        return urls.withGoogleFonts(given.hasGoogleFonts());
    }

    /** The same under the path at which a proxy or a servlet-style context shows the application. */
    static DocsUrls under(String rootPath, DocsUrls urls) {
        UnaryOperator<String> below = url -> (url.startsWith("/") && !url.startsWith("//")) ? rootPath + url : url;
        DocsUrls moved = urls;
        moved = added(moved, urls.swaggerJsUrl().map(below), DocsUrls::swaggerJsUrl);
        moved = added(moved, urls.swaggerCssUrl().map(below), DocsUrls::swaggerCssUrl);
        moved = added(moved, urls.swaggerFaviconUrl().map(below), DocsUrls::swaggerFaviconUrl);
        moved = added(moved, urls.redocJsUrl().map(below), DocsUrls::redocJsUrl);
        moved = added(moved, urls.redocFaviconUrl().map(below), DocsUrls::redocFaviconUrl);
        return added(moved, urls.scalarJsUrl().map(below), DocsUrls::scalarJsUrl);
    }

    private static Optional<String> version(String webjar) {
        String name = "META-INF/maven/" + webjar + "/pom.properties";
        try (InputStream in = Webjars.class.getClassLoader().getResourceAsStream(name)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return Optional.ofNullable(properties.getProperty("version"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
