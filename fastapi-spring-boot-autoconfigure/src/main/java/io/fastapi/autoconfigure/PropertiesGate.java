package io.fastapi.autoconfigure;

import io.fastapi.error.DefinitionException;
import io.fastapi.error.Problems;
import java.util.function.Consumer;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

/**
 * Reads properties before there are beans, and stops the start if they cannot be meant: what the method of a bean throws is
 * logged in the names of all beans that need it.
 */
final class PropertiesGate implements BeanFactoryPostProcessor {

    private final Environment environment;
    private final Consumer<Binder> check;

    /** A gate with a check that throws what Boot or this library explains, after the start has stopped. */
    PropertiesGate(Environment environment, Consumer<Binder> check) {
        this.environment = environment;
        this.check = check;
    }

    /** The first one asks all, so that what is wrong is told at once. */
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Problems problems = new Problems();
        UnsetVariables.find(this.environment, problems);
        if (!problems.all().isEmpty()) {
            throw new DefinitionGate.Closed(new DefinitionException(problems.all()));
        }
        BindException unread = null;
        for (PropertiesGate gate :
                beans.getBeansOfType(PropertiesGate.class, true, false).values()) {
            try {
                gate.check.accept(Binder.get(gate.environment));
            } catch (DefinitionException mistakes) {
                problems.addAll(mistakes.problems());
            } catch (BindException first) {
                unread = (unread == null) ? first : unread;
            }
        }
        // an application's own converters are beans, and may read what Boot's do not
        boolean isWrong =
                unread != null && beans.getBeanNamesForAnnotation(ConfigurationPropertiesBinding.class).length == 0;
        if (problems.all().isEmpty() && unread != null && isWrong) {
            throw new DefinitionGate.Closed(unread);
        }
        if (unread != null && isWrong) {
            problems.add(
                    "property " + unread.getName(),
                    "it cannot be read: "
                            + NestedExceptionUtils.getMostSpecificCause(unread).getMessage(),
                    "write a value of its type");
        }
        if (!problems.all().isEmpty()) {
            throw new DefinitionGate.Closed(new DefinitionException(problems.all()));
        }
    }
}
