package io.fastapi.autoconfigure;

import io.fastapi.types.error.MisuseException;
import io.fastapi.types.shape.JakartaValidator;
import jakarta.validation.Validator;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;

/** The Jakarta validator of an application: its bean, or that of the class path where it has none. */
final class ValidatorOfBeans implements Supplier<Validator> {

    private final ListableBeanFactory beans;

    ValidatorOfBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Validator get() {
        Validator bean = this.beans.getBeanProvider(Validator.class).getIfUnique();
        if (bean != null) {
            return bean;
        }
        String[] names = BeanFactoryUtils.beanNamesForTypeIncludingAncestors(this.beans, Validator.class);
        if (names.length > 0) {
            throw new MisuseException(
                    "there are several Jakarta validators, the beans " + String.join(", ", names),
                    "mark one of them with @Primary");
        }
        return JakartaValidator.ofClassPath().get();
    }
}
