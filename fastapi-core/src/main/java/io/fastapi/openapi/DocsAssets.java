package io.fastapi.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the documentation pages find their scripts, styles and icon.
 *
 * @param swaggerJsUrl Swagger UI's bundle
 * @param swaggerCssUrl Swagger UI's styles
 * @param redocJsUrl ReDoc's bundle
 * @param faviconUrl the icon of both pages
 */
public record DocsAssets(String swaggerJsUrl, String swaggerCssUrl, String redocJsUrl, String faviconUrl) {

    /** The files of the webjars {@code swagger-ui} and {@code redoc}, which the application serves under {@code /webjars}. */
    public static DocsAssets webjars(String swaggerUiVersion, String redocVersion) {
        String swagger = "/webjars/swagger-ui/" + swaggerUiVersion;
        return new DocsAssets(
                swagger + "/swagger-ui-bundle.js",
                swagger + "/swagger-ui.css",
                "/webjars/redoc/" + redocVersion + "/bundles/redoc.standalone.js",
                swagger + "/favicon-32x32.png");
    }

    /** The files of the webjars {@code swagger-ui} and {@code redoc} on the class path; empty if one is missing. */
    public static Optional<DocsAssets> onClassPath() {
        return version("org.webjars/swagger-ui")
                .flatMap(swagger -> version("org.webjars.npm/redoc").map(redoc -> webjars(swagger, redoc)));
    }

    /** The same files under the path at which a proxy or a servlet-style context shows the application. */
    DocsAssets under(String rootPath) {
        return new DocsAssets(
                under(rootPath, this.swaggerJsUrl),
                under(rootPath, this.swaggerCssUrl),
                under(rootPath, this.redocJsUrl),
                under(rootPath, this.faviconUrl));
    }

    private static String under(String rootPath, String url) {
        return (url.startsWith("/") && !url.startsWith("//")) ? rootPath + url : url;
    }

    private static Optional<String> version(String webjar) {
        String name = "META-INF/maven/" + webjar + "/pom.properties";
        try (InputStream in = DocsAssets.class.getClassLoader().getResourceAsStream(name)) {
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
