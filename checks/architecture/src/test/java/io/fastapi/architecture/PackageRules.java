package io.fastapi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** Rules on packages: who uses whom, and what a package may show. */
final class PackageRules {

    private static final Set<String> REGEX_METHODS = Set.of("matches", "replaceAll", "replaceFirst", "split");

    private PackageRules() {}

    static ArchRule noCycles(String root) {
        return slices().assignedFrom(onePerPackage(root)).should().beFreeOfCycles();
    }

    static ArchRule allowedDirections(String root) {
        Layers layers = new Layers(root);
        return classes().that(layers.ours()).should(layers.respected());
    }

    static ArchRule noSpringInTypes(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".types..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..");
    }

    static ArchRule noBootInCore(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root + ".autoconfigure..", root + ".test..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.boot..");
    }

    static ArchRule noReactorInDsl(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        root,
                        root + ".background..",
                        root + ".error..",
                        root + ".input..",
                        root + ".operation..",
                        root + ".response..",
                        root + ".routing..",
                        root + ".security")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("reactor..");
    }

    static ArchRule nullMarked(String root) {
        return classes().that(new Layers(root).ours()).should(new ArchCondition<>("be in a package with @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " is in a package without @NullMarked"));
                }
            }
        });
    }

    /** Except for the packages that hold the vocabulary of others: requests, bodies, resolution, answers. */
    static ArchRule onePublicTypePerEnginePackage(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".engine.*..")
                .and()
                .resideOutsideOfPackages(
                        root + ".engine.request",
                        root + ".engine.body",
                        root + ".engine.resolve",
                        root + ".engine.write")
                .and()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .should(new ArchCondition<>("be the only public type of their package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        List<String> shown = publicTypes(type);
                        if (shown.size() > 1) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getPackageName() + " shows more than one type: " + shown));
                        }
                    }
                });
    }

    static ArchRule noStreamOrRegexInRequestPath(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".engine.bind..", root + ".engine.resolve..", root + ".engine.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.stream..", "java.util.regex..")
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "a method of String that compiles a regular expression", PackageRules::compilesRegex));
    }

    private static boolean compilesRegex(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(String.class) && REGEX_METHODS.contains(call.getName());
    }

    private static List<String> publicTypes(JavaClass type) {
        return type.getPackage().getClasses().stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(candidate -> candidate.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();
    }

    private static SliceAssignment onePerPackage(String root) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return new Layers(root).ours().test(type)
                        ? SliceIdentifier.of(type.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages under " + root;
            }
        };
    }
}
