package io.fastapi.autoconfigure;

import io.fastapi.FastApi;
import io.fastapi.error.Problems;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.TypeAdapters;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.Environment;

/**
 * Says at the start what is defined and has no effect: routers that nothing includes, properties that a bean overrides, that another
 * one is missing for, or that are misspelled.
 */
final class StartReport {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private static final List<String> OF_THE_APPLICATION = List.of(
            "title",
            "version",
            "summary",
            "description",
            "terms-of-service",
            "contact",
            "license",
            "servers",
            "tags",
            "external-docs",
            "openapi-url",
            "docs-url",
            "redoc-url",
            "scalar-url",
            "docs",
            "openapi.version",
            "redirect-slashes",
            "strict-content-type");

    private static final List<String> OF_JACKSON = List.of(
            "date-format",
            "time-zone",
            "serialization",
            "datatype.datetime",
            "datatype.enum",
            "deserialization.accept-single-value-as-array",
            "deserialization.accept-empty-string-as-null-object",
            "mapper.accept-case-insensitive-enums",
            "mapper.accept-case-insensitive-properties",
            "mapper.sort-properties-alphabetically");

    private static final List<Group> OF_MIDDLEWARE = List.of(
            new Group("trusted-hosts", List.of("trusted-hosts.allowed-hosts")),
            new Group("cors", List.of("cors.allow-origins", "cors.allow-origin-regex")),
            new Group("gzip", List.of("gzip.minimum-size")),
            new Group("sessions", List.of("sessions.secret-key")));

    /** Properties that have no effect without one of those that decide whether there is what they are about. */
    private record Group(String name, List<String> deciding) {}

    private StartReport() {}

    /** Logs routers that are left out, or throws if what is suspicious stops the start. */
    static void routers(FastApi root, Map<String, ApiRouter> routers, boolean strict) {
        Problems problems = new Problems();
        for (String name : RootApplication.leftOut(root, routers)) {
            problems.add(
                    "ApiRouter bean '" + name + "'",
                    "the FastApi bean does not include it, so that none of its operations is served",
                    "add it, FastApi.of(.., " + name + "), or remove the bean");
        }
        report(problems, strict);
    }

    private static void report(Problems problems, boolean strict) {
        if (strict) {
            problems.throwIfAny();
        }
        problems.forEach(problem -> LOG.warn("{}: {}. {}", problem.where(), problem.what(), problem.fix()));
    }

    /** Logs everything that an application serves, a line each, where that is asked for. */
    static void served(FastApi app, TypeAdapters adapters, boolean asked) {
        if (asked) {
            ServedRoutes.of(app, adapters).forEach(route -> LOG.info("{}", route));
        }
    }

    /** Logs properties that are set, but decided by an application's own {@code FastApi} bean. */
    static void properties(FastApi root, UnaryOperator<FastApi> mapper, Environment environment) {
        FastApi asPropertiesSay = mapper.apply(root);
        boolean same = asPropertiesSay.apiInfo().equals(root.apiInfo())
                && asPropertiesSay.docs().equals(root.docs())
                && asPropertiesSay.redirectsSlashes() == root.redirectsSlashes();
        List<String> set = same ? List.of() : set(environment, "fastapi.", OF_THE_APPLICATION);
        if (!set.isEmpty()) {
            LOG.warn("{} have no effect, because there is a FastApi bean. Say it there, or remove the properties", set);
        }
    }

    /** Logs properties that nothing reads, or throws if what is suspicious stops the start. */
    static void unknown(Environment environment, boolean strict) {
        Problems problems = new Problems();
        for (UnknownProperties.Unknown unknown : UnknownProperties.of(environment)) {
            problems.add(
                    "property " + unknown.name(),
                    "nothing reads it",
                    unknown.meant()
                            .map(meant -> "write " + meant + " if that is meant, or remove it")
                            .orElse("remove it"));
        }
        report(problems, strict);
    }

    /** Logs properties of middleware that there is none of. */
    static void middleware(Environment environment) {
        for (Group group : OF_MIDDLEWARE) {
            if (!set(environment, "fastapi.", List.of(group.name())).isEmpty()
                    && set(environment, "fastapi.", group.deciding()).isEmpty()) {
                LOG.warn(
                        "fastapi.{}.* has no effect without fastapi.{}. Set it, or remove the others",
                        group.name(),
                        String.join(" or fastapi.", group.deciding()));
            }
        }
    }

    /** Logs settings of Jackson that change what controllers answer, and no operation: no mistake where there are both. */
    static void jackson(Environment environment) {
        List<String> set = set(environment, "spring.jackson.", OF_JACKSON);
        if (!set.isEmpty()) {
            LOG.info(
                    "{} hold for controllers and for types that are left to Jackson; operations write as FastAPI does",
                    set);
        }
    }

    /** Those that are set, or have others below them that are. */
    private static List<String> set(Environment environment, String prefix, List<String> names) {
        return names.stream()
                .map(name -> prefix + name)
                .filter(name -> isSet(environment, ConfigurationPropertyName.of(name)))
                .toList();
    }

    private static boolean isSet(Environment environment, ConfigurationPropertyName property) {
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source.getConfigurationProperty(property) != null
                    || source.containsDescendantOf(property) == ConfigurationPropertyState.PRESENT) {
                return true;
            }
        }
        return false;
    }
}
