package io.fastapi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules on what users see. */
final class ApiRules {

    private static final Set<String> NULLNESS = Set.of("Nullable", "NonNull", "Nonnull", "CheckForNull");

    private static final Set<String> INSIDE = Set.of(
            ".types.shape",
            ".types.source",
            ".types.validate",
            ".types.serialize",
            ".types.schema",
            ".attribute",
            ".engine",
            ".input.tree",
            ".openapi",
            ".migrate.java",
            ".migrate.document",
            ".migrate.type",
            ".migrate.write",
            ".migrate.check",
            ".migrate.replay");

    private ApiRules() {}

    static ArchRule defaultImplementationsAreHidden(String root) {
        return noClasses()
                .that(new Layers(root).ours())
                .and(DescribedPredicate.describe("are a DefaultX that is an X", ApiRules::isDefaultImplementation))
                .should()
                .bePublic();
    }

    static ArchRule noOptionalParameter(String root) {
        return codeUnits().that(arePublicApi(root)).should(new ArchCondition<>("take no Optional") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                if (unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Optional.class))) {
                    events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " takes an Optional"));
                }
            }
        });
    }

    /** A {@code null} is allowed where it is a value of the user's own: in a parameter of type Object or of a type variable. */
    static ArchRule noNullableParameter(String root) {
        return codeUnits().that(arePublicApi(root)).should(new ArchCondition<>("take no null") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                if (takesNull((Executable) unit.reflect())) {
                    events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " takes a null"));
                }
            }
        });
    }

    /**
     * A class names a type of values, which may be a generic one. Not so the class of an exception, which cannot be, and a
     * question about a class; and {@code TypeRef} makes itself of a class.
     */
    static ArchRule typeRefBesideEveryClass(String root) {
        return codeUnits()
                .that(areForUsers(root))
                .should(new ArchCondition<>("take a TypeRef where they take a Class") {
                    @Override
                    public void check(JavaCodeUnit unit, ConditionEvents events) {
                        boolean asks = unit.getRawReturnType().isEquivalentTo(boolean.class);
                        if (unit.reflect() instanceof Executable executable
                                && TypeRefs.areWanted(executable)
                                && !asks
                                && !TypeRefs.areTaken(executable)) {
                            events.add(SimpleConditionEvent.violated(
                                    unit, unit.getFullName() + " has none for a TypeRef"));
                        }
                    }
                });
    }

    static ArchRule onlyJSpecifyNullness(String root) {
        return noClasses()
                .that(new Layers(root).ours())
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are nullness annotations of others than JSpecify",
                        type -> NULLNESS.contains(type.getSimpleName())
                                && !type.getPackageName().equals(Nullable.class.getPackageName())));
    }

    private static boolean isDefaultImplementation(JavaClass type) {
        return Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
                .anyMatch(parent -> type.getSimpleName().equals("Default" + parent.getSimpleName()));
    }

    private static boolean takesNull(Executable executable) {
        Class<?>[] types = executable.getParameterTypes();
        AnnotatedType[] annotated = executable.getAnnotatedParameterTypes();
        for (int i = 0; i < annotated.length; i++) {
            if (annotated[i].isAnnotationPresent(Nullable.class)
                    && types[types.length - annotated.length + i] != Object.class) {
                return true;
            }
        }
        return false;
    }

    /** Public methods and constructors of public types that users call: not those of records, callbacks, others' types and the
     * parts of the engine.
     */
    static DescribedPredicate<JavaCodeUnit> arePublicApi(String root) {
        Layers layers = new Layers(root);
        return DescribedPredicate.describe(
                "are public API",
                unit -> layers.ours().test(unit.getOwner())
                        && !unit.getOwner().getPackageName().startsWith(root + ".engine.")
                        && isPublic(unit.getOwner())
                        && unit.getModifiers().contains(JavaModifier.PUBLIC)
                        && !unit.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !isCanonical(unit)
                        && !isCallback(unit)
                        && !isPrescribed(unit, layers));
    }

    /** Public API that an application is written with: without what reads, writes and describes types inside. */
    static DescribedPredicate<JavaCodeUnit> areForUsers(String root) {
        DescribedPredicate<JavaCodeUnit> api = arePublicApi(root);
        return DescribedPredicate.describe(
                "are what users write with",
                unit -> api.test(unit)
                        && INSIDE.stream()
                                .noneMatch(inside ->
                                        unit.getOwner().getPackageName().equals(root + inside)));
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ApiRules::isPublic).orElse(true);
    }

    private static boolean isCanonical(JavaCodeUnit unit) {
        return unit instanceof JavaConstructor && unit.getOwner().isRecord();
    }

    private static boolean isCallback(JavaCodeUnit unit) {
        return unit.getModifiers().contains(JavaModifier.ABSTRACT)
                && unit.getOwner().isAnnotatedWith(FunctionalInterface.class);
    }

    private static boolean isPrescribed(JavaCodeUnit unit, Layers layers) {
        if (!(unit instanceof JavaMethod)) {
            return false;
        }
        String[] parameters =
                unit.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        JavaClass owner = unit.getOwner();
        return Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                .filter(parent -> !layers.ours().test(parent))
                .anyMatch(parent ->
                        parent.tryGetMethod(unit.getName(), parameters).isPresent());
    }
}
