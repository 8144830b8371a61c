package io.fastapi.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.error.DefinitionException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;

/** A property with a value that cannot be meant stops the start, with its name, its value and the remedy. */
class PropertiesChecksTests {

    private final ReactiveWebApplicationContextRunner context = new ReactiveWebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class, FastApiAutoConfiguration.class));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limits.body-size=-1B              | 'it is less than 1B'",
                "limits.form-fields=-1             | 'it is less than 0'",
                "limits.json-depth=0               | 'it is less than 1'",
                "limits.json-depth=2001            | 'it is more than 2000'",
                "limits.field-size=3GB             | 'it is more than 2147483647B'",
                "limits.connections=0              | 'it is less than 1'",
                "limits.read-time=0s               | 'it is no time'",
                "limits.idle-time=-5s              | 'it is no time'",
                "limits.idle-time=1ns              | 'it is no time'",
                "limits.idle-time=999999999d       | 'it is more than 100 years'",
                "limits.send-time=36501d           | 'it is more than 100 years'",
                "websocket.ping-interval=999999999d| 'it is more than 100 years'",
                "sse.ping-interval=999999999d      | 'it is more than 100 years'",
                "cors.allow-origins=example.com    | '\"example.com\" is no origin'",
                "cors.allow-origins=https://a.org/ | '\"https://a.org/\" is no origin'",
                "websocket.allowed-origins=a.org   | '\"a.org\" is no origin'",
                "cors.allow-origins=https://*.a.org| 'write a regular expression'",
                "cors.allow-origins=HTTPS://a.org  | 'write \"https://a.org\"'",
                "limits.headers=1B                 | 'it is less than 256B'",
                "limits.request-line=1B            | 'it is less than 64B'",
                "root-path=http://x/y              | 'it does not start with a slash'",
                "root-path=/a//b                   | 'it has two slashes in a row'",
                "docs-url=//docs                   | 'it has two slashes in a row'",
                "contact.url=nourl                 | 'it is no URL'",
                "contact.email=nomail              | 'it is no e-mail address'",
                "external-docs.url=/docs           | 'it is no URL'",
                "tags[0].external-docs.url=x       | 'it is no URL'",
                "title=                            | 'it is empty, and OpenAPI requires it'",
                "version=                          | 'it is empty, and OpenAPI requires it'",
                "openapi.version=4.0.0             | 'it is no version of OpenAPI 3'",
                "openapi.version=3.1.99            | 'it is no version of OpenAPI 3'",
                "openapi-url=/api?x                | 'it is no path'",
                "docs-url=/{docs}                  | 'it is no path'",
                "root-path=/a b                    | 'it is no path'",
                "docs-url=docs                     | 'it does not start with a slash'",
                "redoc-url=/docs                   | 'fastapi.docs-url is the same'",
                "root-path=api                     | 'it does not start with a slash'",
                "license.url=https://example.com   | 'it is missing, and OpenAPI requires it'",
                "servers[0].description=here       | 'it is missing, and OpenAPI requires it'",
                "tags[0].description=here          | 'it is missing, and OpenAPI requires it'",
                "external-docs.description=here    | 'it is missing, and OpenAPI requires it'",
                "netty.forwarded-allow-ips=proxy   | 'is no address or network'",
            })
    void isReported(String property, String what) {
        this.context
                .withPropertyValues("fastapi." + property)
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .isInstanceOfAny(DefinitionException.class, IllegalArgumentException.class)
                        .hasMessageContaining(what.replace("'", "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trusted-hosts.allowed-hosts=a.org,http://x | has \"http://x\", which is the host of no request",
                "trusted-hosts.allowed-hosts=x:80           | has \"x:80\", which is the host of no request",
                "cors.allow-methods=GE T                    | has .allowMethods(\"GE T\"), which is no method of HTTP",
                "cors.allow-headers=a:b                     | has .allowHeaders(\"a:b\"), which is no name of a header",
                "cors.expose-headers=a:b                    | has .exposeHeaders(\"a:b\"), which is no name of a header",
                "sessions.path=/a;b                         | has .path(\"/a;b\"), which no cookie can have",
                "sessions.domain=http://a.org               | has .domain(\"http://a.org\"), which is no name",
                "cors.max-age=36501d                        | it is more than 100 years",
                "sessions.max-age=36501d                    | it is more than 100 years",
            })
    void whatFitsNoRequestIsReportedOfItsProperty(String property, String what) {
        this.context
                .withPropertyValues(
                        "fastapi.cors.allow-origins=*", "fastapi.sessions.secret-key=key", "fastapi." + property)
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("property fastapi." + property.substring(0, property.indexOf('=')))
                        .hasMessageContaining(what));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cors.allow-methods=GET, ,POST",
                "cors.expose-headers=",
                "cors.max-age=-1",
                "trusted-hosts.allowed-hosts= ",
                "sessions.domain=",
            })
    void whatIsBlankOrHasAMeaningIsNot(String property) {
        this.context
                .withPropertyValues(
                        "fastapi.cors.allow-origins=*", "fastapi.sessions.secret-key=key", "fastapi." + property)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void whatContradictsAnotherPropertyIsReported() {
        Map.of(
                        "fastapi.limits.field-size=10MB", "it is more than body-size and form-size",
                        "fastapi.tags[0].external-docs.description=x", "tags[0].external-docs.url: it is missing")
                .forEach((property, what) -> this.context
                        .withPropertyValues(
                                "fastapi.limits.form-size=1MB",
                                "fastapi.limits.body-size=1MB",
                                "fastapi.tags[0].name=a",
                                property)
                        .run(context ->
                                assertThat(context).getFailure().rootCause().hasMessageContaining(what)));
    }

    @Test
    void aPathMayBeBlankWhereThatMeansNone() {
        this.context
                .withPropertyValues("fastapi.docs-url= ", "fastapi.redoc-url= ", "fastapi.contact.url=mailto:a@b.org")
                .run(context -> assertThat(context).hasNotFailed());
        this.context
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("blank", Map.of("fastapi.root-path", " "))))
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("root-path"));
    }

    @Test
    void allAreReportedAtOnce() {
        this.context
                .withPropertyValues(
                        "fastapi.docs-url=docs",
                        "fastapi.license.name=MIT",
                        "fastapi.license.identifier=MIT",
                        "fastapi.license.url=https://example.com",
                        "fastapi.limits.form-files=-2")
                .run(context -> {
                    FailureAnalysis analysis = new DefinitionFailureAnalyzer().analyze(context.getStartupFailure());
                    assertThat(analysis).isNotNull();
                    assertThat(analysis.getDescription())
                            .contains(
                                    "1. property fastapi.docs-url = 'docs': it does not start with a slash",
                                    "2. property fastapi.license.identifier = 'MIT': fastapi.license.url is set too",
                                    "3. property fastapi.limits.form-files = '-2': it is less than 0")
                            .doesNotContain("BeanCreationException");
                    assertThat(analysis.getAction()).contains("1. write '/docs'");
                });
    }

    @Test
    void oneDoesNotHideAnother() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("fastapi.trusted-hosts.allowed-hosts", "a*.com,http://x,x:80");
        all.put("fastapi.sessions.secret-key", " ");
        all.put("fastapi.sessions.domain", "http://a.org");
        all.put("fastapi.sessions.path", "/a;b");
        all.put("fastapi.sessions.same-site", "no");
        all.put("fastapi.netty.forwarded-allow-ips", "proxy,::1,10.0.0.0/99");
        all.put("fastapi.websocket.allowed-origins", "a.org,b.org");
        all.put("fastapi.cors.allow-origins", "a.org,https://b.org/");
        all.put("fastapi.cors.expose-headers", "\u20ac,a:b");
        all.put("fastapi.channels.buffer", "0");
        all.put("fastapi.security.jwt.secret", "short");
        this.context
                .withConfiguration(AutoConfigurations.of(
                        FastApiChannelsAutoConfiguration.class, FastApiJwtAutoConfiguration.class))
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("wrong", Map.copyOf(all))))
                .run(context -> assertThat(new DefinitionFailureAnalyzer()
                                .analyze(context.getStartupFailure())
                                .getDescription())
                        .contains(
                                "has \"a*.com\", which is no pattern of hosts",
                                "has \"http://x\", which is the host of no request",
                                "has \"x:80\", which is the host of no request",
                                "it is blank, so that anybody can sign",
                                "has .domain(\"http://a.org\"), which is no name",
                                "has .path(\"/a;b\"), which no cookie can have",
                                "has .sameSite(\"no\")",
                                "'proxy' is no address or network",
                                "'10.0.0.0/99' is no address or network",
                                "websocket.allowed-origins = 'a.org,b.org': \"a.org\" is no origin",
                                "\"b.org\" is no origin",
                                "cors.allow-origins = 'a.org,https://b.org/': \"a.org\" is no origin",
                                "\"https://b.org/\" is no origin",
                                "has .exposeHeaders(\"\u20ac\"), which no header can carry",
                                "has .exposeHeaders(\"a:b\"), which is no name of a header",
                                "channels.buffer = '0': it is less than 1",
                                "the secret has 5 bytes")
                        .doesNotContain("\"\u20ac\"), which is no name")
                        .containsOnlyOnce("17. ")
                        .doesNotContain("18. "));
    }

    @Test
    void whatCannotBeReadHidesNothingOfOtherGroups() {
        this.context
                .withConfiguration(AutoConfigurations.of(FastApiChannelsAutoConfiguration.class))
                .withPropertyValues("fastapi.limits.body-size=much", "fastapi.channels.buffer=0")
                .run(context -> assertThat(new DefinitionFailureAnalyzer()
                                .analyze(context.getStartupFailure())
                                .getDescription())
                        .contains(
                                "property fastapi.channels.buffer = '0': it is less than 1",
                                "property fastapi.limits.body-size: it cannot be read: ",
                                "much"));
    }

    @Test
    void theFixIsThePathThatWasMeant() {
        this.context
                .withPropertyValues("fastapi.docs-url=http://x//y", "fastapi.root-path=a//b/")
                .run(context -> assertThat(new DefinitionFailureAnalyzer()
                                .analyze(context.getStartupFailure())
                                .getAction())
                        .contains("1. write '/y'", "2. write '/a/b'"));
    }

    @Test
    void twoTagsOfOneNameAreAWarning() {
        ReactiveWebApplicationContextRunner twice =
                this.context.withPropertyValues("fastapi.tags[0].name=a", "fastapi.tags[1].name=a");
        twice.run(context -> assertThat(context).hasNotFailed());
        twice.withPropertyValues("fastapi.verify=strict")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("two tags are called a"));
    }
}
