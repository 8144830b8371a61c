package io.fastapi.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.engine.FastApiEngine;
import io.fastapi.error.DefinitionException;
import io.fastapi.middleware.Cors;
import io.fastapi.middleware.GZip;
import io.fastapi.middleware.HttpsRedirect;
import io.fastapi.middleware.RequestBodyLimit;
import io.fastapi.middleware.Sessions;
import io.fastapi.middleware.TrustedHosts;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class MiddlewarePropertiesTests {

    private final ReactiveWebApplicationContextRunner context = new ReactiveWebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(FastApiAutoConfiguration.class));

    @Test
    void withoutPropertiesThereIsNone() {
        this.context.run(
                context -> assertThat(context.getBean(FastApiEngine.class).app().middleware())
                        .isEmpty());
    }

    @Test
    void whatIsSetStandsAroundTheApplication() {
        this.context
                .withPropertyValues(
                        "fastapi.https-redirect=true",
                        "fastapi.trusted-hosts.allowed-hosts=example.com,*.example.com",
                        "fastapi.trusted-hosts.www-redirect=false",
                        "fastapi.cors.allow-origins=https://one.example",
                        "fastapi.cors.allow-origin-regex=https://.*\\.test",
                        "fastapi.cors.allow-methods=*",
                        "fastapi.cors.allow-headers=x-token",
                        "fastapi.cors.allow-credentials=true",
                        "fastapi.cors.allow-private-network=true",
                        "fastapi.cors.expose-headers=x-total",
                        "fastapi.cors.max-age=1h",
                        "fastapi.cors.on-faults=true",
                        "fastapi.request-body-limit.max-body-size=2MB",
                        "fastapi.gzip.minimum-size=1KB",
                        "fastapi.gzip.compress-level=5",
                        "fastapi.gzip.exclude-content-types=image/*",
                        "fastapi.sessions.secret-key=key",
                        "fastapi.sessions.session-cookie=s",
                        "fastapi.sessions.max-age=0",
                        "fastapi.sessions.path=/app",
                        "fastapi.sessions.same-site=strict",
                        "fastapi.sessions.https-only=true",
                        "fastapi.sessions.domain=example.com",
                        "fastapi.sessions.partitioned=true")
                .run(context -> assertThat(
                                context.getBean(FastApiEngine.class).app().middleware())
                        .containsExactly(
                                HttpsRedirect.always(),
                                TrustedHosts.of("example.com", "*.example.com").wwwRedirect(false),
                                Cors.allowOrigins("https://one.example")
                                        .allowAllMethods()
                                        .allowHeaders("x-token")
                                        .exposeHeaders("x-total")
                                        .maxAge(Duration.ofHours(1))
                                        .orOriginRegex("https://.*\\.test")
                                        .allowCredentials()
                                        .allowPrivateNetwork()
                                        .alsoOnFaults(),
                                RequestBodyLimit.maxBodySize(2 * 1024 * 1024),
                                GZip.minimumSize(1024).compressLevel(5).excludeContentTypes("image/*"),
                                Sessions.secretKey("key")
                                        .sessionCookie("s")
                                        .untilBrowserCloses()
                                        .path("/app")
                                        .sameSite("strict")
                                        .httpsOnly()
                                        .domain("example.com")
                                        .partitioned()));
    }

    @Test
    void whatCannotBeMeantStopsTheStartAllAtOnce() {
        this.context
                .withPropertyValues(
                        "fastapi.trusted-hosts.allowed-hosts=exa*mple.com",
                        "fastapi.cors.allow-origin-regex=(",
                        "fastapi.request-body-limit.max-body-size=-1B",
                        "fastapi.gzip.minimum-size=1KB",
                        "fastapi.gzip.compress-level=10",
                        "fastapi.sessions.secret-key= ",
                        "fastapi.sessions.same-site=strict")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(DefinitionException.class)
                        .hasMessageContaining("fastapi.trusted-hosts")
                        .hasMessageContaining("fastapi.cors")
                        .hasMessageContaining("fastapi.request-body-limit.max-body-size = '-1B'")
                        .hasMessageContaining("fastapi.gzip"));
    }

    @Test
    void aNumberCountsSecondsAsInFastApi() {
        this.context
                .withPropertyValues(
                        "fastapi.cors.allow-origins=*",
                        "fastapi.cors.max-age=600",
                        "fastapi.sessions.secret-key=key",
                        "fastapi.sessions.max-age=3600")
                .run(context -> assertThat(
                                context.getBean(FastApiEngine.class).app().middleware())
                        .containsExactly(
                                Cors.allowOrigins("*"),
                                Sessions.secretKey("key").maxAge(Duration.ofHours(1))));
    }

    @Test
    void everyOriginWithCredentialsWarnsAndStopsAStrictStart(CapturedOutput output) {
        ReactiveWebApplicationContextRunner open =
                this.context.withPropertyValues("fastapi.cors.allow-origins=*", "fastapi.cors.allow-credentials=true");
        open.run(context -> assertThat(context).hasNotFailed());
        assertThat(output).contains("it lets every page on the web read the answers with the cookies of its visitor");
        open.withPropertyValues("fastapi.verify=strict")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(DefinitionException.class)
                        .hasMessageContaining("Cors{allowOrigins=[*]")
                        .hasMessageContaining("name the origins"));
    }
}
