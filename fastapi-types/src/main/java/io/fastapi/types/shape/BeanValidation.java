package io.fastapi.types.shape;

import jakarta.validation.Constraint;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Finds models with constraints that only a Jakarta validator can check. */
final class BeanValidation {

    private BeanValidation() {}

    static boolean isNeeded(Class<?> raw, List<ModelMember> members) {
        return ConstraintReader.needsBeanValidation(Arrays.asList(raw.getAnnotations()))
                || members.stream().anyMatch(member -> isNeeded(member.use()))
                || Stream.concat(Arrays.stream(raw.getMethods()), Arrays.stream(raw.getDeclaredMethods()))
                        .anyMatch(method -> isCheck(method) && members.stream().noneMatch(one -> isInput(one, method)));
    }

    private static boolean isNeeded(TypeUse use) {
        return ConstraintReader.needsBeanValidation(use.annotations())
                || use.arguments().stream().anyMatch(BeanValidation::isNeeded);
    }

    /** A getter with a rule, such as {@code @AssertTrue boolean isPeriodValid()}. */
    private static boolean isCheck(Method method) {
        String name = method.getName();
        boolean getter = method.getParameterCount() == 0 && (name.startsWith("is") || name.startsWith("get"));
        return getter
                && Arrays.stream(method.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class));
    }

    /** The rules on a getter of what is read are checked while it is read. */
    private static boolean isInput(ModelMember member, Method getter) {
        String name = getter.getName();
        String property = name.substring(name.startsWith("is") ? 2 : 3);
        boolean same = name.equals(member.javaName()) || property.equalsIgnoreCase(member.javaName());
        return same && member.access() != Field.Access.READ_ONLY;
    }
}
