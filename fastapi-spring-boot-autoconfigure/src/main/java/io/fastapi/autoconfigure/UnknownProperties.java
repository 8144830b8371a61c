package io.fastapi.autoconfigure;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyMatches;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;

/**
 * Finds {@code fastapi.*} properties that nothing reads, such as misspelled ones. Those of the environment and of the JVM are
 * left alone: {@code FASTAPI_ENV} may be meant for somebody else.
 */
final class UnknownProperties {

    private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("fastapi");
    private static final List<Class<?>> TOP =
            List.of(FastApiProperties.class, FastApiDocsProperties.class, FastApiMiddlewareProperties.class);
    private static final Map<String, Class<?>> GROUPS =
            Map.of("channels", FastApiChannelsProperties.class, "security", FastApiSecurityProperties.class);

    /**
     * A property that nothing reads.
     *
     * @param name its name
     * @param meant what may have been meant, if anything is like it
     */
    record Unknown(ConfigurationPropertyName name, Optional<String> meant) {}

    private UnknownProperties() {}

    /** Those of an application, in the order of their names. */
    static List<Unknown> of(Environment environment) {
        UnboundElementsSourceFilter files = new UnboundElementsSourceFilter();
        Map<ConfigurationPropertyName, Unknown> found = new TreeMap<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource names && files.apply(source)) {
                names.filter(ROOT::isAncestorOf).stream()
                        .forEach(name -> unknown(name).ifPresent(unknown -> found.put(name, unknown)));
            }
        }
        return List.copyOf(found.values());
    }

    private static Optional<Unknown> unknown(ConfigurationPropertyName name) {
        List<ResolvableType> types = TOP.stream().map(ResolvableType::forClass).toList();
        for (int i = 1; i < name.getNumberOfElements(); i++) {
            int last = i;
            List<ResolvableType> named = types;
            List<ResolvableType> below = types.stream()
                    .flatMap(type -> below(type, name, last).stream())
                    .toList();
            if (i == 1) {
                below = Stream.concat(below.stream(), group(name).stream()).toList();
            }
            if (below.isEmpty()) {
                return Optional.of(new Unknown(name, meant(named, name, last)));
            }
            types = below;
        }
        return Optional.empty();
    }

    private static Optional<ResolvableType> group(ConfigurationPropertyName name) {
        return Optional.ofNullable(GROUPS.get(name.getElement(1, Form.UNIFORM))).map(ResolvableType::forClass);
    }

    /** What an element of a name stands for within a type; nothing if there is no such thing. */
    private static Optional<ResolvableType> below(ResolvableType type, ConfigurationPropertyName name, int element) {
        if (type.isAssignableFrom(Object.class) || Map.class.isAssignableFrom(type.toClass())) {
            return Optional.of(ResolvableType.forClass(Object.class));
        }
        if (name.isNumericIndex(element)) {
            ResolvableType item = type.asCollection().getGeneric();
            return (item == ResolvableType.NONE) ? Optional.empty() : Optional.of(item);
        }
        RecordComponent component = component(type.toClass(), name.getElement(element, Form.UNIFORM));
        return Optional.ofNullable(component).map(known -> ResolvableType.forType(known.getGenericType()));
    }

    private static @Nullable RecordComponent component(Class<?> type, String uniform) {
        for (RecordComponent component : type.isRecord() ? type.getRecordComponents() : new RecordComponent[0]) {
            if (component.getName().equalsIgnoreCase(uniform)) {
                return component;
            }
        }
        return null;
    }

    /** Within a group rather one of that group, since its name is known to be right. */
    private static Optional<String> meant(List<ResolvableType> types, ConfigurationPropertyName name, int element) {
        return (element > 1)
                ? alike(types, name, element).or(() -> elsewhere(name))
                : elsewhere(name).or(() -> alike(types, name, element));
    }

    /** One in another group that ends with the same word. */
    private static Optional<String> elsewhere(ConfigurationPropertyName name) {
        String word = name.getLastElement(Form.UNIFORM);
        Stream<String> top = TOP.stream().flatMap(type -> ending(type, word, ROOT));
        Stream<String> groups = GROUPS.entrySet().stream()
                .flatMap(group -> ending(group.getValue(), word, ROOT.append(group.getKey())));
        return Stream.concat(top, groups).findFirst();
    }

    private static Stream<String> ending(Class<?> type, String word, ConfigurationPropertyName parent) {
        if (!type.isRecord()) {
            return Stream.empty();
        }
        return Stream.of(type.getRecordComponents()).flatMap(component -> {
            ConfigurationPropertyName name = parent.append(DataObjectPropertyName.toDashedForm(component.getName()));
            return component.getName().equalsIgnoreCase(word)
                    ? Stream.of(name.toString())
                    : ending(component.getType(), word, name);
        });
    }

    /** One of the same group that is spelled nearly so. */
    private static Optional<String> alike(List<ResolvableType> types, ConfigurationPropertyName name, int element) {
        String word = camelCase(name, element);
        ConfigurationPropertyName parent = name.chop(element);
        return types.stream()
                .flatMap(type ->
                        Stream.of(PropertyMatches.forField(word, type.toClass()).getPossibleMatches()))
                .map(DataObjectPropertyName::toDashedForm)
                .map(dashed -> parent.append(dashed).toString())
                .findFirst();
    }

    private static String camelCase(ConfigurationPropertyName name, int element) {
        StringBuilder camelCase = new StringBuilder();
        boolean upper = false;
        for (char c : name.getElement(element, Form.ORIGINAL).toCharArray()) {
            if (c != '-') {
                camelCase.append(upper ? Character.toUpperCase(c) : c);
            }
            upper = c == '-';
        }
        return camelCase.toString();
    }
}
