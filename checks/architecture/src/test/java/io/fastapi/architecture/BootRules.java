package io.fastapi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenMethodsConjunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spring Boot's own rules for auto-configuration. */
final class BootRules {

    private BootRules() {}

    static ArchRule autoConfigurationIsPublicFinal(String root) {
        return classes()
                .that(new Layers(root).ours())
                .and()
                .areAnnotatedWith(AutoConfiguration.class)
                .should()
                .bePublic()
                .andShould()
                .haveModifier(JavaModifier.FINAL);
    }

    static ArchRule beanMethodsArePackagePrivate(String root) {
        return beanMethods(root).should().bePackagePrivate();
    }

    static ArchRule beanMethodsBackOff(String root) {
        return beanMethods(root).should().beAnnotatedWith(ConditionalOnMissingBean.class);
    }

    static ArchRule configurationsAreNotProxied(String root) {
        return classes()
                .that(new Layers(root).ours())
                .and()
                .areAnnotatedWith(Configuration.class)
                .should(new ArchCondition<>("set proxyBeanMethods to false") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (type.getAnnotationOfType(Configuration.class).proxyBeanMethods()) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " is proxied"));
                        }
                    }
                });
    }

    private static GivenMethodsConjunction beanMethods(String root) {
        return methods()
                .that()
                .areDeclaredInClassesThat(new Layers(root).ours())
                .and()
                .areAnnotatedWith(Bean.class);
    }
}
