package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.Source;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the Jakarta constraints that are not compiled: an application's own, and those of a whole class. */
final class BeanCheck {

    private final Validator validator;
    /** From Java names to names on the wire. */
    private final Map<String, String> names;

    BeanCheck(Validator validator, Map<String, String> names) {
        this.validator = validator;
        this.names = Map.copyOf(names);
    }

    /** The instance, or what the Jakarta validator has against it as {@code value_error}. */
    Object check(Object instance, Source in, Run run) {
        Set<ConstraintViolation<Object>> violations = this.validator.validate(instance);
        if (violations.isEmpty()) {
            return instance;
        }
        List<ConstraintViolation<Object>> sorted = new ArrayList<>(violations);
        sorted.sort(Comparator.comparing(violation -> violation.getPropertyPath() + " " + violation.getMessage()));
        for (ConstraintViolation<Object> violation : sorted) {
            int mark = run.mark();
            String message = ErrorType.VALUE_ERROR.message(Map.of("error", violation.getMessage()));
            List<Object> loc = location(violation.getPropertyPath());
            Object input = loc.isEmpty() ? in.raw() : violation.getInvalidValue();
            run.fail(ErrorType.VALUE_ERROR.type(), message, input, Map.of("error", Map.of()));
            Collections.reverse(loc);
            loc.forEach(place -> run.under(mark, place));
        }
        return Run.INVALID;
    }

    private List<Object> location(Path path) {
        List<Object> loc = new ArrayList<>();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                loc.add(node.getIndex());
            } else if (node.getKey() != null) {
                loc.add(node.getKey().toString());
            }
            if (node.getKind() == jakarta.validation.ElementKind.PROPERTY) {
                loc.add(loc.isEmpty() ? this.names.getOrDefault(node.getName(), node.getName()) : node.getName());
            }
        }
        return loc;
    }
}
