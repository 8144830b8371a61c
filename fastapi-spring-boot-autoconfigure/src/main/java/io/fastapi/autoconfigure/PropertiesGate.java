package io.fastapi.autoconfigure;

import io.fastapi.error.DefinitionException;
import java.util.function.Consumer;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
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

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        try {
            this.check.accept(Binder.get(this.environment));
        } catch (DefinitionException mistakes) {
            throw new DefinitionGate.Closed(mistakes);
        } catch (BindException unread) {
            // an application's own converters are beans, and may read what Boot's do not
            if (beans.getBeanNamesForAnnotation(ConfigurationPropertiesBinding.class).length == 0) {
                throw new DefinitionGate.Closed(unread);
            }
        }
    }
}
