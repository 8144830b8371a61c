package io.fastapi.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class ValidatorOfBeansTests {

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    @Test
    void theBeanOfTheApplicationIsTaken() {
        Validator own = Validation.buildDefaultValidatorFactory().getValidator();
        this.beans.addBean("own", own);
        assertThat(new ValidatorOfBeans(this.beans).get()).isSameAs(own);
    }

    @Test
    void withoutABeanTheClassPathHasOne() {
        assertThat(new ValidatorOfBeans(this.beans).get()).isNotNull();
    }
}
