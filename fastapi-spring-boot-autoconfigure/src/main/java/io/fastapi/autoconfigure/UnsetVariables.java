package io.fastapi.autoconfigure;

import io.fastapi.error.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.util.PlaceholderResolutionException;

/**
 * Finds {@code fastapi.*} properties that take their value from a variable that is not set. Boot's binder keeps such a text as
 * it is, and a secret that everybody knows, <code>${KEY}</code>, would sign.
 */
final class UnsetVariables {

    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("fastapi");

    private UnsetVariables() {}

    /** Notes each whose value counts: another source, such as the machine's variables, may have set the property itself. */
    static void find(Environment environment, Problems problems) {
        List<ConfigurationPropertySource> sources = new ArrayList<>();
        ConfigurationPropertySources.get(environment).forEach(sources::add);
        for (ConfigurationPropertyName name : names(sources)) {
            ConfigurationProperty property = property(sources, name);
            if (property != null && property.getValue() instanceof CharSequence text) {
                check(name, text.toString(), environment, problems);
            }
        }
    }

    private static Set<ConfigurationPropertyName> names(List<ConfigurationPropertySource> sources) {
        Set<ConfigurationPropertyName> names = new LinkedHashSet<>();
        for (ConfigurationPropertySource source : sources) {
            if (source instanceof IterableConfigurationPropertySource known) {
                known.stream().filter(OURS::isAncestorOf).forEach(names::add);
            }
        }
        return names;
    }

    private static @Nullable ConfigurationProperty property(
            List<ConfigurationPropertySource> sources, ConfigurationPropertyName name) {
        for (ConfigurationPropertySource source : sources) {
            ConfigurationProperty property = source.getConfigurationProperty(name);
            if (property != null) {
                return property;
            }
        }
        return null;
    }

    private static void check(ConfigurationPropertyName name, String text, Environment environment, Problems problems) {
        try {
            environment.resolveRequiredPlaceholders(text);
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
