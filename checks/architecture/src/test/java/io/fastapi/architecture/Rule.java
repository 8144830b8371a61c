package io.fastapi.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.function.Function;

/**
 * Every rule of the code. A rule is a function of the root package, so that the same rule judges the library under
 * {@code io.fastapi} and its own fixture under {@code io.fastapi.architecture.fixtures.NAME}, which breaks it.
 */
enum Rule {
    NO_PACKAGE_CYCLES(PackageRules::noCycles),
    ALLOWED_DIRECTIONS(PackageRules::allowedDirections),
    NO_SPRING_IN_TYPES(PackageRules::noSpringInTypes),
    NO_BOOT_IN_CORE(PackageRules::noBootInCore),
    NO_REACTOR_IN_DSL(PackageRules::noReactorInDsl),
    EVERY_PACKAGE_IS_NULL_MARKED(PackageRules::nullMarked),
    ONE_PUBLIC_TYPE_PER_ENGINE_PACKAGE(PackageRules::onePublicTypePerEnginePackage),
    NO_STREAM_OR_REGEX_IN_REQUEST_PATH(PackageRules::noStreamOrRegexInRequestPath),
    DEFAULT_IMPLEMENTATIONS_ARE_HIDDEN(ApiRules::defaultImplementationsAreHidden),
    NO_OPTIONAL_PARAMETER(ApiRules::noOptionalParameter),
    NO_NULLABLE_PARAMETER(ApiRules::noNullableParameter),
    TYPE_REF_BESIDE_EVERY_CLASS(ApiRules::typeRefBesideEveryClass),
    ONLY_JSPECIFY_NULLNESS(ApiRules::onlyJSpecifyNullness),
    NO_MUTABLE_STATIC_FIELD(StateRules::noMutableStaticField),
    NO_STATIC_MUTABLE_COLLECTION(StateRules::noStaticMutableCollection),
    AUTO_CONFIGURATION_IS_PUBLIC_FINAL(BootRules::autoConfigurationIsPublicFinal),
    BEAN_METHODS_ARE_PACKAGE_PRIVATE(BootRules::beanMethodsArePackagePrivate),
    BEAN_METHODS_BACK_OFF(BootRules::beanMethodsBackOff),
    CONFIGURATIONS_ARE_NOT_PROXIED(BootRules::configurationsAreNotProxied);

    private final Function<String, ArchRule> ofRoot;

    Rule(Function<String, ArchRule> ofRoot) {
        this.ofRoot = ofRoot;
    }

    /** The rule for classes under a root package; it holds where there are none. */
    ArchRule of(String root) {
        return this.ofRoot.apply(root).allowEmptyShould(true);
    }

    /** The root package of the classes that break the rule. */
    String fixture() {
        return Rule.class.getPackageName() + ".fixtures."
                + name().toLowerCase(Locale.ROOT).replace("_", "");
    }
}
