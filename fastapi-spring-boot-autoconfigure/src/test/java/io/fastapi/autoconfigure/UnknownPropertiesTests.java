package io.fastapi.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.autoconfigure.UnknownProperties.Unknown;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Properties that nothing reads are told, with what may have been meant. */
@ExtendWith(OutputCaptureExtension.class)
class UnknownPropertiesTests {

    @ParameterizedTest
    @CsvSource({
        "fastapi.titel,                      fastapi.title",
        "fastapi.doc-url,                    fastapi.docs-url",
        "fastapi.limit.body-size,            fastapi.limits.body-size",
        "fastapi.limits.bodysizes,           fastapi.limits.body-size",
        "fastapi.csrf,                       fastapi.security.csrf",
        "fastapi.body-size,                  fastapi.limits.body-size",
        "fastapi.jwt.secret,                 fastapi.security.jwt.secret",
        "fastapi.whatever,",
        "fastapi.server[0].ulr,              fastapi.servers",
        "fastapi.servers[0].ulr,             fastapi.servers[0].url",
        "fastapi.title.text,",
        "fastapi.security.jwt.algoritm,      fastapi.security.jwt.algorithm",
        "fastapi.channels.redis.prefixes,    fastapi.channels.redis.prefix",
        "fastapi.cors.allow-origin,          fastapi.cors.allow-origins",
        "fastapi.cors.allowed-origins,       fastapi.cors.allow-origins",
        "fastapi.websocket.allow-origins,    fastapi.websocket.allowed-origins",
        "fastapi.gzip.max-age,               fastapi.cors.max-age"
    })
    void whatNothingReadsIsFound(String name, String meant) {
        assertThat(UnknownProperties.of(environment(name)))
                .containsExactly(new Unknown(ConfigurationPropertyName.of(name), Optional.ofNullable(meant)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fastapi.title",
                "fastapi.docsUrl",
                "fastapi.docs_url",
                "fastapi.servers[0].url",
                "fastapi.tags[1].external-docs.url",
                "fastapi.cors.allow-origins",
                "fastapi.cors.allow-origins[3]",
                "fastapi.docs.swagger-ui-parameters.deepLinking",
                "fastapi.docs.swagger-ui-parameters.a.b[0].c",
                "fastapi.security.before-body",
                "fastapi.security.csrf",
                "fastapi.security.jwt.secret",
                "fastapi-admin.title",
                "other.title"
            })
    void whatIsReadIsNone(String name) {
        assertThat(UnknownProperties.of(environment(name))).isEmpty();
    }

    @Test
    void everyPropertyOfTheReferenceIsKnown() throws Exception {
        for (String name : documented()) {
            assertThat(UnknownProperties.of(environment(name))).isEmpty();
        }
    }

    @Test
    void variablesOfTheMachineAreLeftAlone() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().replace("systemEnvironment", source("systemEnvironment", "FASTAPI_ENV"));
        ConfigurationPropertySources.attach(environment);
        assertThat(UnknownProperties.of(environment)).isEmpty();
    }

    @Test
    void theLogTellsThemAtTheStart(CapturedOutput log) {
        started("fastapi.titel", "fastapi.zzz")
                .run(context -> assertThat(log)
                        .contains(
                                "property fastapi.titel: nothing reads it. write fastapi.title if that is meant, or remove it")
                        .contains("property fastapi.zzz: nothing reads it. remove it"));
    }

    @Test
    void theyStopAStrictStart() {
        started("fastapi.titel")
                .withPropertyValues("fastapi.verify=strict")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("property fastapi.titel: nothing reads it"));
    }

    private static ReactiveWebApplicationContextRunner started(String... names) {
        return new ReactiveWebApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(JacksonAutoConfiguration.class, FastApiAutoConfiguration.class))
                .withInitializer(context ->
                        context.getEnvironment().getPropertySources().addFirst(source("application.yml", names)));
    }

    private static List<String> documented() throws Exception {
        try (InputStream metadata =
                UnknownPropertiesTests.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            JsonNode properties = new JsonMapper().readTree(metadata).get("properties");
            List<String> names = properties
                    .valueStream()
                    .map(property -> property.get("name").asString())
                    .filter(name -> name.startsWith("fastapi."))
                    .toList();
            assertThat(names).hasSizeGreaterThan(100);
            return names;
        }
    }

    private static Environment environment(String name) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(source("application.yml", name));
        ConfigurationPropertySources.attach(environment);
        return environment;
    }

    private static MapPropertySource source(String source, String... names) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : names) {
            values.put(name, "x");
        }
        return new MapPropertySource(source, Collections.unmodifiableMap(values));
    }
}
