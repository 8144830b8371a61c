package io.fastapi.autoconfigure;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
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
            List.of(RouterFunction.class, WebFluxConfigurer.class, WebFluxRegistrations.class, WebFilter.class);
    private static final List<Class<? extends Annotation>> MARKS = List.of(Controller.class, ControllerAdvice.class);

    /** Read while mappings are made, where a mistake in them stops the start. */
    private static final List<String> PROPERTIES = List.of(
            "spring.webflux.static-path-pattern",
            "spring.webflux.webjars-path-pattern",
            "spring.webflux.format.date",
            "spring.webflux.format.time",
            "spring.webflux.format.date-time");

    private static final List<String> NEEDED_BY_STRATEGIES =
            List.of("webFluxValidator", "webFluxConversionService", "defaultValidator");
    private static final List<String> KNOWN = List.of(
            "org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration",
            "org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration",
            "io.fastapi.autoconfigure.FastApi");

    private final Environment environment;

    WebFluxOnDemand(Environment environment) {
        this.environment = environment;
    }

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

    private boolean isUnused(ConfigurableListableBeanFactory beans) {
        return beans.getParentBeanFactory() == null
                && isKnown(beans, DISPATCHER)
                && isKnown(beans, RESOURCE_URLS)
                && names(beans, NettyReactiveWebServerFactory.class).findAny().isPresent()
                && PROPERTIES.stream().noneMatch(this.environment::containsProperty)
                && Stream.concat(STRATEGIES.stream(), SETTINGS.stream()).allMatch(type -> areKnown(beans, type))
                && Stream.of(beans.getBeanDefinitionNames())
                        .allMatch(name -> isKnown(beans, name) || !isMarked(beans, name));
    }

    /** Without making factories, whose dependencies would miss what is done to beans later. */
    private static boolean isMarked(ConfigurableListableBeanFactory beans, String name) {
        return MARKS.stream().anyMatch(mark -> beans.findAnnotationOnBean(name, mark, false) != null);
    }

    /** Whether all beans of a type are Spring Boot's or ours, as far as is known before factories are made. */
    static boolean areKnown(ConfigurableListableBeanFactory beans, Class<?> type) {
        return names(beans, type).allMatch(name -> isKnown(beans, name));
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
