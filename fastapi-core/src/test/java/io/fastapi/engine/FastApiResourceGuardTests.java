package io.fastapi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.resource.ResourceHandlerUtils;

/** Which paths are kept from Spring's resource handlers: those that these refuse with a warning, and no others. */
class FastApiResourceGuardTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../etc/passwd",
                "/a/../../b",
                "/a\\..\\b",
                "/%2e%2e/etc/passwd",
                "/..%2fetc/passwd",
                "/..%5cetc/passwd",
                "/a/%2E%2E%2Fb",
                "/WEB-INF/web.xml",
                "/a/META-INF/MANIFEST.MF",
                "/%57EB-INF/web.xml",
                "/web-inf/web.xml",
                "/%252e%252e%252fetc/passwd",
                "/http://example.org/",
                "/https:/example.org/",
                "/FILE:/etc/passwd",
                "/classpath:/application.yml",
                "/url:/x",
                "/jar:file:/a.jar!/b",
                "/http:%2f%2fexample.org",
            })
    void whatSpringRefusesIsRefused(String path) {
        String seen = ResourceHandlerUtils.normalizeInputPath(path.substring(1));
        assertThat(ResourceHandlerUtils.shouldIgnoreInputPath(seen)).isTrue();
        assertThat(FastApiResourceGuard.isRefused(path)).isTrue();
        assertThat(FastApiResourceGuard.isRefused("/webjars" + path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/a/..",
                "/a/..b/c",
                "/a/b..c",
                "/times/12:/30",
                "/urn:isbn:/1",
                "/a%20b",
            })
    void whatSpringMayServeIsNot(String path) {
        String seen = ResourceHandlerUtils.normalizeInputPath(path.substring(1));
        assertThat(seen.isEmpty() || !ResourceHandlerUtils.shouldIgnoreInputPath(seen))
                .isTrue();
        assertThat(FastApiResourceGuard.isRefused(path)).isFalse();
    }
}
