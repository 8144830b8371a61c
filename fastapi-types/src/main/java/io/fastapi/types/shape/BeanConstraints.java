package io.fastapi.types.shape;

import jakarta.validation.Constraint;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the constraints of a class that only a Jakarta validator can check. */
final class BeanConstraints {

    /**
     * One of them.
     *
     * @param property whose it is, by its Java name; empty for one of the class or of a method that is no field
     */
    record Left(Class<? extends Annotation> type, String property, String place) {

        @Override
        public String toString() {
            return "@" + this.type.getSimpleName() + " on " + this.place;
        }
    }

    private final Set<Left> left = new LinkedHashSet<>();
    private final Map<String, Set<Annotation>> compiled = new HashMap<>();

    private BeanConstraints() {}

    /** Those of a class with fields. */
    static BeanConstraints ofModel(Class<?> raw, List<ModelMember> members) {
        BeanConstraints found = new BeanConstraints();
        found.addClass(raw);
        members.forEach(member -> found.addField(member.javaName(), member.use(), isInput(member)));
        found.addChecks(raw, members);
        return found;
    }

    /** Those of a class around one value. */
    static BeanConstraints ofWrapper(Class<?> raw) {
        BeanConstraints found = new BeanConstraints();
        found.addClass(raw);
        for (Field field : raw.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                TypeUse use = TypeUse.of(field.getAnnotatedType()).with(Arrays.asList(field.getAnnotations()));
                found.addField(field.getName(), use, true);
            }
        }
        found.addChecks(raw, List.of());
        return found;
    }

    Set<Left> left() {
        return this.left;
    }

    BeanRules rules() {
        return new BeanRules(this.left.stream().map(Left::toString).toList(), this.compiled);
    }

    /** The Jakarta constraints among annotations that are not compiled, and hold by default. */
    static List<Annotation> uncompiled(List<Annotation> annotations) {
        return Repeated.flatten(annotations).stream()
                .filter(one -> isConstraint(one)
                        && !ConstraintReader.isCompiled(one.annotationType())
                        && ConstraintReader.isInDefaultGroup(one))
                .toList();
    }

    private static boolean isConstraint(Annotation annotation) {
        return annotation.annotationType().isAnnotationPresent(Constraint.class);
    }

    /** Jakarta's constraints are inherited from interfaces too, whether or not Java passes the annotation on. */
    private void addClass(@Nullable Class<?> type) {
        if (type == null || Introspection.isPlatforms(type)) {
            return;
        }
        List<Annotation> declared = Repeated.flatten(Arrays.asList(type.getDeclaredAnnotations()));
        declared.stream()
                .filter(one -> isConstraint(one) && ConstraintReader.isInDefaultGroup(one))
                .forEach(one -> this.left.add(new Left(one.annotationType(), "", "the class")));
        addClass(type.getSuperclass());
        Arrays.stream(type.getInterfaces()).forEach(this::addClass);
    }

    private void addField(String name, TypeUse use, boolean input) {
        List<Annotation> all = new ArrayList<>();
        collect(use, all);
        uncompiled(all).forEach(one -> this.left.add(new Left(one.annotationType(), name, name)));
        if (input) {
            this.compiled.put(name, compiled(all));
        }
    }

    private static Set<Annotation> compiled(List<Annotation> annotations) {
        return Repeated.flatten(annotations).stream()
                .filter(one -> ConstraintReader.isCompiled(one.annotationType()))
                .collect(Collectors.toSet());
    }

    private static void collect(TypeUse use, List<Annotation> all) {
        all.addAll(use.annotations());
        use.arguments().forEach(argument -> collect(argument, all));
    }

    /** Getters with a rule, such as {@code @AssertTrue boolean isPeriodValid()}. */
    private void addChecks(Class<?> raw, List<ModelMember> members) {
        Stream.concat(Arrays.stream(raw.getMethods()), Arrays.stream(raw.getDeclaredMethods()))
                .filter(BeanConstraints::isGetter)
                .filter(method -> members.stream().noneMatch(one -> isInput(one) && isOf(one, method)))
                .forEach(method -> Arrays.stream(method.getAnnotations())
                        .filter(one -> isConstraint(one) && ConstraintReader.isInDefaultGroup(one))
                        .forEach(one -> this.left.add(new Left(one.annotationType(), "", method.getName() + "()"))));
    }

    private static boolean isGetter(Method method) {
        String name = method.getName();
        return method.getParameterCount() == 0 && (name.startsWith("is") || name.startsWith("get"));
    }

    /** The rules on what is read are checked while it is read. */
    private static boolean isInput(ModelMember member) {
        return member.access() != io.fastapi.types.shape.Field.Access.READ_ONLY;
    }

    private static boolean isOf(ModelMember member, Method getter) {
        String name = getter.getName();
        String property = name.substring(name.startsWith("is") ? 2 : 3);
        return name.equals(member.javaName()) || property.equalsIgnoreCase(member.javaName());
    }
}
