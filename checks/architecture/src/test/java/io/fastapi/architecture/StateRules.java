package io.fastapi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/** Rules on static state: there is none that changes. */
final class StateRules {

    private StateRules() {}

    static ArchRule noMutableStaticField(String root) {
        return fields().that(areStatic(root)).should().beFinal();
    }

    /** Looks at the value itself, because {@code List} says nothing about it. */
    static ArchRule noStaticMutableCollection(String root) {
        return fields().that(areStatic(root)).should(new ArchCondition<>("hold nothing that changes") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                Object value = value(field.reflect());
                if (value != null && changes(value)) {
                    events.add(SimpleConditionEvent.violated(
                            field,
                            field.getFullName() + " holds a " + value.getClass().getName()));
                }
            }
        });
    }

    private static DescribedPredicate<JavaField> areStatic(String root) {
        DescribedPredicate<JavaClass> ours = new Layers(root).ours();
        return DescribedPredicate.describe(
                "are static fields",
                field -> ours.test(field.getOwner())
                        && field.getModifiers().contains(JavaModifier.STATIC)
                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    private static @Nullable Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean changes(Object value) {
        String type = value.getClass().getName();
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            return !(type.startsWith("java.util.ImmutableCollections$")
                    || type.startsWith("java.util.Collections$Unmodifiable")
                    || type.startsWith("java.util.Collections$Empty")
                    || type.startsWith("java.util.Collections$Singleton"));
        }
        // An updater changes a field of the objects it is given, and has nothing of its own.
        boolean updater = value instanceof AtomicReferenceFieldUpdater || value instanceof AtomicIntegerFieldUpdater;
        return (type.startsWith("java.util.concurrent.atomic.") && !updater) || value instanceof ThreadLocal<?>;
    }
}
