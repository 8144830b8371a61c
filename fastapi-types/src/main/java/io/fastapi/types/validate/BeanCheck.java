package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.SecretExtractor;
import io.fastapi.types.source.Source;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the Jakarta constraints that are not compiled: an application's own, and those of a whole class. */
final class BeanCheck {

    /** Tells whether a rule on a field of a class is compiled. */
    @FunctionalInterface
    interface Compiled {

        boolean test(Class<?> type, String property, Annotation rule);
    }

    private final Validator validator;
    private final Compiled compiled;
    /** From Java names to names on the wire; {@code null} where the value in it stands for the instance. */
    private final @Nullable Map<String, String> names;

    BeanCheck(Validator validator, Compiled compiled, @Nullable Map<String, String> names) {
        this.validator = validator;
        this.compiled = compiled;
        this.names = names;
    }

    /** The instance, or what the Jakarta validator has against it as {@code value_error}. */
    Object check(Object instance, Source in, Run run) {
        List<ConstraintViolation<Object>> violations = new ArrayList<>(this.validator.validate(instance));
        violations.removeIf(this::isCompiled);
        if (violations.isEmpty()) {
            return instance;
        }
        violations.sort(Comparator.comparing(violation -> violation.getPropertyPath() + " " + violation.getMessage()));
        for (ConstraintViolation<Object> violation : violations) {
            int mark = run.mark();
            String message = ErrorType.VALUE_ERROR.message(Map.of("error", violation.getMessage()));
            List<Object> loc = location(violation.getPropertyPath());
            Object input = loc.isEmpty() ? in.raw() : shown(violation);
            run.fail(ErrorType.VALUE_ERROR.type(), message, input, Map.of("error", Map.of()));
            Collections.reverse(loc);
            loc.forEach(place -> run.under(mark, place));
        }
        return Run.INVALID;
    }

    /** What is compiled held already, as pydantic means it: a pattern is searched, a length counts code points. */
    private boolean isCompiled(ConstraintViolation<Object> violation) {
        String property = "";
        for (Path.Node node : violation.getPropertyPath()) {
            property = (node.getKind() == ElementKind.PROPERTY) ? node.getName() : property;
        }
        Object owner = violation.getLeafBean();
        Annotation rule = violation.getConstraintDescriptor().getAnnotation();
        return owner != null && this.compiled.test(owner.getClass(), property, rule);
    }

    private static @Nullable Object shown(ConstraintViolation<Object> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (SecretExtractor.NODE.equals(node.getName())) {
                return Secret.MASK;
            }
        }
        return violation.getInvalidValue();
    }

    private List<Object> location(Path path) {
        List<Object> loc = new ArrayList<>();
        boolean inside = this.names != null;
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                loc.add(node.getIndex());
            } else if (node.getKey() != null) {
                loc.add(node.getKey().toString());
            }
            if (node.getKind() == ElementKind.PROPERTY && inside) {
                loc.add(loc.isEmpty() ? name(node.getName()) : node.getName());
            }
            inside = true;
        }
        return loc;
    }

    private String name(String javaName) {
        return (this.names == null) ? javaName : this.names.getOrDefault(javaName, javaName);
    }
}
