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
import org.springframework.core.env.Environment;

/**
 * Says at the start what is defined and has no effect: routers that nothing includes, properties that a bean overrides, or that are
 * misspelled.
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

    private StartReport() {}

    /** Notes routers that are left out. */
    static void routers(FastApi root, Map<String, ApiRouter> routers, Problems problems) {
        for (String name : RootApplication.leftOut(root, routers)) {
            problems.add(
                    "ApiRouter bean '" + name + "'",
                    "the FastApi bean does not include it, so that none of its operations is served",
                    "add it, FastApi.of(.., " + name + "), or remove the bean");
        }
    }

    /** Logs what is suspicious. */
    static void log(Problems suspicious) {
        suspicious.forEach(problem -> LOG.warn("{}: {}. {}", problem.where(), problem.what(), problem.fix()));
    }

    /** Logs everything that an application serves, a line each, where that is asked for. */
    static void served(FastApi app, TypeAdapters adapters, boolean asked) {
        if (asked) {
            ServedRoutes.of(app, adapters).forEach(route -> LOG.info("{}", route));
        }
    }

    /** Notes properties that are set, but decided by an application's own {@code FastApi} bean. */
    static void properties(FastApi root, UnaryOperator<FastApi> mapper, Environment environment, Problems problems) {
        FastApi asPropertiesSay = mapper.apply(root);
        boolean same = asPropertiesSay.apiInfo().equals(root.apiInfo())
                && asPropertiesSay.docs().equals(root.docs())
                && asPropertiesSay.redirectsSlashes() == root.redirectsSlashes();
        List<String> set = same ? List.of() : set(environment, "fastapi.", OF_THE_APPLICATION);
        if (!set.isEmpty()) {
            problems.add(
                    "properties " + set,
                    "they have no effect, because there is a FastApi bean",
                    "say it there, or remove the properties");
        }
    }

    /** Notes properties that nothing reads. */
    static void unknown(Environment environment, Problems problems) {
        for (UnknownProperties.Unknown unknown : UnknownProperties.of(environment)) {
            problems.add(
                    "property " + unknown.name(),
                    "nothing reads it",
                    unknown.meant()
                            .map(meant -> "write " + meant + " if that is meant, or remove it")
                            .orElse("remove it"));
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
                .filter(name -> IdleProperties.isSet(environment, ConfigurationPropertyName.of(name)))
                .toList();
    }
}
