package io.fastapi.autoconfigure;

import io.fastapi.FastApi;
import io.fastapi.error.DefinitionException;
import io.fastapi.error.Problems;
import io.fastapi.routing.ApiRouter;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Stops the start of an application on servlets, where its operations would be 404 without a word. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class FastApiServletAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ServletCheck fastApiServletCheck(ListableBeanFactory beans) {
        return new ServletCheck(beans);
    }

    /** Looks for what would not be served, once all beans are known. */
    static final class ServletCheck implements SmartInitializingSingleton {

        private final ListableBeanFactory beans;

        ServletCheck(ListableBeanFactory beans) {
            this.beans = beans;
        }

        @Override
        public void afterSingletonsInstantiated() {
            int unserved = this.beans.getBeanNamesForType(FastApi.class).length
                    + this.beans.getBeanNamesForType(ApiRouter.class).length;
            Problems problems = new Problems();
            if (unserved > 0) {
                problems.add(
                        "web application on servlets",
                        "operations are served on WebFlux, but spring-boot-starter-webmvc is on the class path and wins",
                        "set spring.main.web-application-type=reactive, or remove spring-boot-starter-webmvc");
            }
            try {
                problems.throwIfAny();
            } catch (DefinitionException mistake) {
                throw new DefinitionGate.Closed(mistake);
            }
        }
    }
}
