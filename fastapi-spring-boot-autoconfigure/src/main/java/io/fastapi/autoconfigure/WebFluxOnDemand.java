package io.fastapi.autoconfigure;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.reactive.HandlerAdapter;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.HandlerResultHandler;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

/**
 * Leaves out of the start what WebFlux serves other requests with than those for operations, where an application has
 * nothing that it could serve so: no controllers, router functions, filters, mappings or settings of WebFlux of its own.
 * It is made when the first such request comes, for {@code /docs} or an unknown path: docs/adr/0016.
 */
final class WebFluxOnDemand implements BeanFactoryPostProcessor {

    private static final String DISPATCHER = WebHttpHandlerBuilder.WEB_HANDLER_BEAN_NAME;
    private static final String RESOURCE_URLS = "resourceUrlProvider";
    private static final List<Class<?>> STRATEGIES =
            List.of(HandlerMapping.class, HandlerAdapter.class, HandlerResultHandler.class);
    private static final List<Class<?>> SETTINGS =
            List.of(RouterFunction.class, WebFluxConfigurer.class, WebFilter.class);
    private static final List<String> NEEDED_BY_STRATEGIES =
            List.of("webFluxValidator", "webFluxConversionService", "defaultValidator");
    private static final List<String> KNOWN = List.of(
            "org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration",
            "org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration",
            "io.fastapi.autoconfigure.FastApi");

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (beans instanceof BeanDefinitionRegistry registry && isUnused(beans)) {
            STRATEGIES.stream()
                    .flatMap(type -> names(beans, type))
                    .forEach(name -> registry.getBeanDefinition(name).setLazyInit(true));
            NEEDED_BY_STRATEGIES.stream()
                    .filter(name -> isKnown(beans, name))
                    .forEach(name -> registry.getBeanDefinition(name).setLazyInit(true));
            replace(registry, DISPATCHER, new RootBeanDefinition(LateDispatcherHandler.class));
            replace(registry, RESOURCE_URLS, lateResourceUrls());
        }
    }

    private static boolean isUnused(ConfigurableListableBeanFactory beans) {
        return beans.getParentBeanFactory() == null
                && isKnown(beans, DISPATCHER)
                && isKnown(beans, RESOURCE_URLS)
                && names(beans, NettyReactiveWebServerFactory.class).findAny().isPresent()
                && Stream.concat(STRATEGIES.stream(), SETTINGS.stream())
                        .flatMap(type -> names(beans, type))
                        .allMatch(name -> isKnown(beans, name))
                && beans.getBeanNamesForAnnotation(Controller.class).length == 0;
    }

    private static Stream<String> names(ConfigurableListableBeanFactory beans, Class<?> type) {
        return Stream.of(beans.getBeanNamesForType(type, true, false));
    }

    /** Whether a bean is defined by Spring Boot for every application of WebFlux, or by us. */
    private static boolean isKnown(ConfigurableListableBeanFactory beans, String name) {
        if (!beans.containsBeanDefinition(name)) {
            return false;
        }
        BeanDefinition definition = beans.getBeanDefinition(name);
        String factory = definition.getFactoryBeanName();
        String definer = (factory == null)
                ? definition.getBeanClassName()
                : beans.getBeanDefinition(factory).getBeanClassName();
        return definer != null && KNOWN.stream().anyMatch(definer::startsWith);
    }

    private static void replace(BeanDefinitionRegistry registry, String name, BeanDefinition definition) {
        registry.removeBeanDefinition(name);
        registry.registerBeanDefinition(name, definition);
    }

    private static BeanDefinition lateResourceUrls() {
        RootBeanDefinition definition = new RootBeanDefinition(LateResourceUrlProvider.class);
        definition.getConstructorArgumentValues().addIndexedArgumentValue(0, RESOURCE_URLS);
        definition.setLazyInit(true);
        return definition;
    }
}
