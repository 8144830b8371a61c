package io.fastapi.benchmarks.model;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What Hibernate Validator found, in FastAPI's format. */
public final class ConstraintErrors {

    private ConstraintErrors() {}

    /** The body of the 422 answer, sorted by location since the validator reports in no order. */
    public static Violation.Body body(Collection<? extends ConstraintViolation<?>> violations) {
        List<ConstraintViolation<?>> sorted = new ArrayList<>(violations);
        sorted.sort(
                Comparator.comparing(violation -> violation.getPropertyPath().toString()));
        List<Violation> detail = new ArrayList<>(sorted.size());
        for (ConstraintViolation<?> violation : sorted) {
            detail.add(of(violation));
        }
        return new Violation.Body(detail);
    }

    private static Violation of(ConstraintViolation<?> violation) {
        List<Object> loc = location(violation.getPropertyPath());
        Object input = violation.getInvalidValue();
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        if (constraint instanceof NotNull) {
            return Violation.missing(loc, violation.getLeafBean());
        }
        if (constraint instanceof Min min) {
            return Violation.greaterThanEqual(loc, input, min.value());
        }
        if (constraint instanceof Max max) {
            return Violation.lessThanEqual(loc, input, max.value());
        }
        if (constraint instanceof Pattern pattern) {
            return Violation.patternMismatch(loc, input, pattern.regexp());
        }
        if (constraint instanceof Size size) {
            return size(loc, input, size);
        }
        return new Violation("value_error", loc, violation.getMessage(), input, null);
    }

    private static Violation size(List<Object> loc, Object input, Size size) {
        if (input instanceof List<?> list) {
            return Violation.tooManyItems(loc, list, size.max());
        }
        return input.toString().length() < size.min()
                ? Violation.tooShort(loc, input, size.min())
                : Violation.tooLong(loc, input, size.max());
    }

    private static List<Object> location(Path path) {
        List<Object> loc = new ArrayList<>(4);
        loc.add("body");
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                loc.add(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                loc.add(node.getName());
            }
        }
        return loc;
    }
}
