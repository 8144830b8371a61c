package io.fastapi.types.shape;

import io.fastapi.types.error.MisuseException;
import jakarta.validation.ValidationException;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.ElementDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes sure that somebody checks the constraints that this library does not compile: none is lost without a word. */
final class BeanValidation {

    private final JakartaValidator validator;
    private final Problems problems;

    BeanValidation(JakartaValidator validator, Problems problems) {
        this.validator = validator;
        this.problems = problems;
    }

    /** The rules of a class, after a look at who checks what is left of them. */
    BeanRules checked(Class<?> type, BeanConstraints constraints) {
        if (!constraints.left().isEmpty()) {
            requireValidator(type, constraints);
        }
        return constraints.rules();
    }

    private void requireValidator(Class<?> type, BeanConstraints constraints) {
        String name = type.getSimpleName();
        String left = String.join(", ", constraints.rules().left());
        try {
            BeanDescriptor known = this.validator.get().getConstraintsForClass(type);
            constraints.left().stream()
                    .filter(constraint -> !isSeen(known, constraint))
                    .forEach(constraint -> unseen(name, constraint));
        } catch (MisuseException none) {
            this.problems.add(name + " has " + left + ", which nobody checks: " + none.what(), none.fix());
        } catch (ValidationException refused) {
            this.problems.add(
                    name + " has " + left + ", and the Jakarta validator refuses the class: " + refused.getMessage(),
                    "write the constraint as Jakarta Validation wants it");
        }
    }

    private void unseen(String name, BeanConstraints.Left constraint) {
        this.problems.add(
                constraint + " of " + name + " is where no Jakarta validator looks",
                "put it on the field or on its getter, in Kotlin as @field:"
                        + constraint.type().getSimpleName());
    }

    /** A rule at a place of a type that belongs to no field, {@code new TypeRef<List<@Even Integer>>() {}}. */
    void requireNone(TypeUse use, String where) {
        for (Annotation annotation : BeanConstraints.uncompiled(use.annotations())) {
            String name = annotation.annotationType().getSimpleName();
            this.problems.add(
                    "@" + name + " in " + where + " is where no Jakarta validator looks",
                    "put it on a component of a record, or write .where(check(..))");
        }
        use.arguments().forEach(argument -> requireNone(argument, where));
    }

    private static boolean isSeen(BeanDescriptor known, BeanConstraints.Left constraint) {
        if (constraint.property().isEmpty()) {
            return true;
        }
        PropertyDescriptor property = known.getConstraintsForProperty(constraint.property());
        return property != null
                && (has(property, constraint) || isSeen(property.getConstrainedContainerElementTypes(), constraint));
    }

    private static boolean isSeen(Set<ContainerElementTypeDescriptor> elements, BeanConstraints.Left constraint) {
        return elements.stream()
                .anyMatch(element ->
                        has(element, constraint) || isSeen(element.getConstrainedContainerElementTypes(), constraint));
    }

    private static boolean has(ElementDescriptor element, BeanConstraints.Left constraint) {
        return element.getConstraintDescriptors().stream()
                .map(descriptor -> descriptor.getAnnotation().annotationType())
                .collect(Collectors.toSet())
                .contains(constraint.type());
    }
}
