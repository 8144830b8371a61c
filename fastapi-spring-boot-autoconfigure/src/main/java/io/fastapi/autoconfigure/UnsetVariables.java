package io.fastapi.autoconfigure;

import io.fastapi.error.Problems;
import java.util.HashSet;
import java.util.Set;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.util.PlaceholderResolutionException;

/**
 * Finds {@code fastapi.*} properties that take their value from a variable that is not set. Boot's binder keeps such a text as
 * it is, and a secret that everybody knows, <code>${KEY}</code>, would sign.
 */
final class UnsetVariables {

    private UnsetVariables() {}

    /** Notes each. */
    static void find(Environment environment, Problems problems) {
        Set<String> seen = new HashSet<>();
        if (environment instanceof ConfigurableEnvironment known) {
            known.getPropertySources().stream()
                    .filter(EnumerablePropertySource.class::isInstance)
                    .forEach(source -> find((EnumerablePropertySource<?>) source, environment, seen, problems));
        }
    }

    private static void find(
            EnumerablePropertySource<?> source, Environment environment, Set<String> seen, Problems problems) {
        for (String name : source.getPropertyNames()) {
            if (name.startsWith("fastapi.") && seen.add(name)) {
                try {
                    environment.resolveRequiredPlaceholders(String.valueOf(source.getProperty(name)));
                } catch (PlaceholderResolutionException unset) {
                    String variable = unset.getPlaceholder();
                    problems.add(
                            "property " + name,
                            "its value is taken from " + variable + ", which is not set",
                            "set " + variable + " before the start, export " + variable + "=..; if it may be missing,"
                                    + " write ${" + variable + ":} with what counts then behind the colon");
                }
            }
        }
    }
}
