package io.fastapi.autoconfigure;

import io.fastapi.templating.ContextProcessor;
import io.fastapi.templating.Templates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.reactive.ThymeleafReactiveViewResolver;

/**
 * Renders {@code Response.template(..)}: by Thymeleaf where it is on the class path, from {@code templates/}, or by any other
 * {@code ViewResolver} bean.
 */
@AutoConfiguration(
        before = FastApiAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.freemarker.autoconfigure.FreeMarkerAutoConfiguration",
            "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public final class FastApiTemplatesAutoConfiguration {

    /** Names with their suffix, and the URLs of the application, in Thymeleaf. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({ThymeleafReactiveViewResolver.class, ThymeleafAutoConfiguration.class})
    static class ThymeleafConfiguration {

        private static final int BEFORE_BOOT = -100;

        @Bean
        @ConditionalOnMissingBean
        FastApiDialect fastApiDialect() {
            return new FastApiDialect();
        }

        /** Boot's resolver adds the suffix, this one takes names that have it; Thymeleaf knows the mode by the suffix. */
        @Bean
        @ConditionalOnBean(ThymeleafProperties.class)
        @ConditionalOnMissingBean(name = "fastApiTemplateResolver")
        SpringResourceTemplateResolver fastApiTemplateResolver(
                ThymeleafProperties properties, ApplicationContext context) {
            SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
            resolver.setApplicationContext(context);
            resolver.setName("fastapi");
            resolver.setPrefix(properties.getPrefix());
            resolver.setTemplateMode(properties.getMode());
            if (properties.getEncoding() != null) {
                resolver.setCharacterEncoding(properties.getEncoding().name());
            }
            resolver.setCacheable(properties.isCache());
            resolver.setOrder(BEFORE_BOOT);
            resolver.setCheckExistence(true);
            return resolver;
        }

        @Bean
        @ConditionalOnBean(ThymeleafProperties.class)
        @ConditionalOnMissingBean
        ViewRenderer.Kind fastApiViewKind(ThymeleafProperties properties, ApplicationContext context) {
            return new ThymeleafKind(context, properties.getPrefix(), properties.getSuffix());
        }
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnBean(ViewResolver.class)
    Templates fastApiTemplates(
            ObjectProvider<ViewResolver> resolvers,
            ObjectProvider<ContextProcessor> processors,
            ObjectProvider<ViewRenderer.Kind> kind) {
        return new Templates(
                new ViewRenderer(resolvers.orderedStream().toList(), kind.getIfAvailable(() -> ViewRenderer.Kind.ANY)),
                processors.orderedStream().toList());
    }
}
