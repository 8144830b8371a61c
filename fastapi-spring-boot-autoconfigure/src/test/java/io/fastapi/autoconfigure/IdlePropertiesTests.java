package io.fastapi.autoconfigure;

import static io.fastapi.Dsl.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.routing.ApiRouter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Properties that can be meant, and have no effect beside others, are told, and stop a strict start. */
@ExtendWith(OutputCaptureExtension.class)
class IdlePropertiesTests {

    private static final String KEY = "0123456789".repeat(4);

    private final ReactiveWebApplicationContextRunner context = new ReactiveWebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class, FastApiAutoConfiguration.class, FastApiJwtAutoConfiguration.class));

    private ReactiveWebApplicationContextRunner with(String written) {
        return this.context.withPropertyValues(
                Stream.of(written.replace("KEY", KEY).split(";"))
                        .map(property -> property.startsWith("server.") ? property : "fastapi." + property)
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "openapi-url=;docs-url=/docs            | docs-url: has no effect while fastapi.openapi-url is empty",
                "openapi-url=;redoc-url=/re             | redoc-url: has no effect while fastapi.openapi-url is empty",
                "openapi-url=;scalar-url=/scalar        | scalar-url: has no effect while fastapi.openapi-url is empty",
                "openapi-url=;docs.redoc-js-url=/r.js   | docs.redoc-js-url: has no effect while fastapi.openapi-url",
                "docs.scalar-js-url=/s.js               | docs.scalar-js-url: has no effect while fastapi.scalar-url",
                "docs-url=;docs.swagger-ui-parameters.a=b | docs.swagger-ui-parameters: has no effect while",
                "websocket.ping-interval=0s;websocket.ping-timeout=5s | websocket.ping-timeout: has no effect while",
                "websocket.frame-size=17MB              | is more than fastapi.websocket.message-size",
                "channels.redis.prefix=a:               | channels.redis.*: has no effect without fastapi.channels.type",
                "channels.message-size=2MB;channels.memory=1MB | channels.message-size: is more than",
                "security.jwt.lifetime=5m               | security.jwt.*: has no effect without fastapi.security.jwt.secret",
                "security.jwt.secret=KEY;security.jwt.lifetime=1d;security.jwt.refresh-lifetime=1h | is less than",
                "security.jwt.secret=KEY;security.jwt.require=exp,iss | demands iss, and without",
                "netty.forwarded-allow-ips=*;server.forward-headers-strategy=native | no effect beside server.forward",
                "limits.headers=8KB;server.max-http-request-header-size=9KB | has no effect beside server.max-http",
                "sessions.max-age=5m                    | sessions.*: has no effect without fastapi.sessions.secret-key",
                "cors.allow-origins=https://a.org;cors.allow-credentials=true;cors.expose-headers=* | it exposes \"*\"",
                "docs.swagger-css-url=/a\u0007.css     | has a line break or another control character in the URL",
            })
    void isToldAndStopsAStrictStart(String written, String told, CapturedOutput log) {
        with(written).run(context -> assertThat(context).hasNotFailed());
        assertThat(log).contains(told);
        with(written + ";verify=strict")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(told));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "openapi-url=;docs-url=;redoc-url=",
                "openapi-url=",
                "websocket.ping-interval=0s",
                "websocket.ping-interval=0s;websocket.ping-timeout=0s",
                "websocket.message-size=1MB",
                "scalar-url=/scalar;docs.scalar-js-url=/s.js",
                "docs-url=;docs.oauth2-redirect-url=",
                "security.jwt.secret=KEY;security.jwt.require=iss;security.jwt.issuer=me",
                "security.jwt.secret=KEY;security.jwt.lifetime=1h;security.jwt.refresh-lifetime=1h",
                "netty.forwarded-allow-ips=*",
                "server.forward-headers-strategy=native",
                "cors.allow-origins=*;cors.expose-headers=*",
            })
    void whatHasAnEffectIsNot(String written) {
        with(written + ";verify=strict").run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void aStrictStartTellsAllThatIsSuspiciousBesideWhatIsWrong() {
        with("verify=strict;sessions.max-age=5m;openapi-url=;docs-url=/docs")
                .withBean(
                        ApiRouter.class, () -> ApiRouter.of(get("/a").status(99).handle(() -> "a")))
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("fastapi.sessions.*")
                        .hasMessageContaining("fastapi.docs-url")
                        .hasMessageContaining("99 is no HTTP status"));
    }
}
