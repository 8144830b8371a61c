package io.fastapi.types.shape;

import io.fastapi.types.model.Discriminator;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;

/** Finds the function of a union that tells its members apart. */
final class TagFunctionReader {

    private static final String FIX = "write it as: @Discriminator static String name(Object sent)";

    private final Problems problems;

    TagFunctionReader(Problems problems) {
        this.problems = problems;
    }

    /** Whether a function tells the members of a union apart. */
    static boolean isTold(Class<?> union) {
        return Arrays.stream(union.getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(Discriminator.class));
    }

    Optional<TagFunction> read(Class<?> union) {
        Optional<TagFunction> found = Optional.empty();
        for (Method method : union.getDeclaredMethods()) {
            if (!method.isAnnotationPresent(Discriminator.class)) {
                continue;
            }
            String where = union.getSimpleName() + "." + method.getName();
            if (found.isPresent()) {
                this.problems.add(where + " is the second @Discriminator", "leave one of them");
            } else if (!fits(method)) {
                this.problems.add(where + " is no function of what was sent", FIX);
            } else {
                found = Optional.of(function(method));
            }
        }
        return found;
    }

    private static boolean fits(Method method) {
        return Modifier.isStatic(method.getModifiers())
                && (method.getReturnType() == String.class || method.getReturnType() == Object.class)
                && method.getParameterCount() == 1
                && method.getParameterTypes()[0] == Object.class;
    }

    private static TagFunction function(Method method) {
        try {
            return TagFunction.of(method);
        } catch (IllegalAccessException ex) {
            throw new IllegalStateException("Cannot call " + method, ex);
        }
    }
}
