package io.fastapi.types.validate;

import io.fastapi.types.shape.BeanRules;
import io.fastapi.types.shape.JakartaValidator;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.Shape;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Makes the checks that are left to the Jakarta validator, which is asked for when the first class needs it. */
final class BeanChecks {

    private final JakartaValidator validator;
    /** What is compiled of each class that was seen, by the Java names of fields. */
    private final ConcurrentMap<Class<?>, Map<String, Set<Annotation>>> compiled = new ConcurrentHashMap<>();

    BeanChecks(JakartaValidator validator) {
        this.validator = validator;
    }

    @Nullable
    BeanCheck of(ModelShape model) {
        Map<String, String> names = new HashMap<>();
        model.fields().forEach(field -> names.put(field.javaName(), field.name()));
        return of(model.facts().type().getRawClass(), model.facts().beanRules(), names);
    }

    /** The value of a wrapper has no name of its own. */
    @Nullable
    BeanCheck of(Shape.WrapperShape wrapper) {
        return of(wrapper.type(), wrapper.beanRules(), null);
    }

    private @Nullable BeanCheck of(Class<?> type, BeanRules rules, @Nullable Map<String, String> names) {
        this.compiled.merge(type, rules.compiled(), BeanChecks::both);
        return rules.areNeeded() ? new BeanCheck(this.validator.get(), this::isCompiled, names) : null;
    }

    /** A generic class may have been seen with other arguments. */
    private static Map<String, Set<Annotation>> both(
            Map<String, Set<Annotation>> some, Map<String, Set<Annotation>> more) {
        Map<String, Set<Annotation>> all = new HashMap<>(some);
        more.forEach((name, annotations) -> all.merge(name, annotations, (one, other) -> {
            Set<Annotation> joined = new HashSet<>(one);
            joined.addAll(other);
            return joined;
        }));
        return all;
    }

    private boolean isCompiled(Class<?> type, String property, Annotation rule) {
        return this.compiled
                .getOrDefault(type, Map.of())
                .getOrDefault(property, Set.of())
                .contains(rule);
    }
}
