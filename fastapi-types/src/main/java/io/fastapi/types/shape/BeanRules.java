package io.fastapi.types.shape;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a Jakarta validator has to do with a class.
 *
 * @param left the constraints that this library does not compile, which it checks: {@code @Even on number}
 * @param compiled the constraints that are compiled, by the Java name of their field: they hold as they are compiled, and it
 *     is not asked about them again
 */
public record BeanRules(List<String> left, Map<String, Set<Annotation>> compiled) {

    public BeanRules {
        left = List.copyOf(left);
        compiled = Map.copyOf(compiled);
    }

    /** Whether instances go through the Jakarta validator. */
    public boolean areNeeded() {
        return !this.left.isEmpty();
    }
}
