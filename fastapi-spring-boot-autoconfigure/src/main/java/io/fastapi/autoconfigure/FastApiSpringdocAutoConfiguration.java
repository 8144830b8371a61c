package io.fastapi.autoconfigure;

import io.fastapi.types.TypeAdapters;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webflux.api.OpenApiResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Shows our operations in springdoc's documents, and where that is asked for, springdoc's in ours: docs/adr/0006. */
@AutoConfiguration(
        after = FastApiAutoConfiguration.class,
        afterName = {
            "org.springdoc.core.configuration.SpringDocConfiguration",
            "org.springdoc.webflux.core.configuration.SpringDocWebFluxConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public final class FastApiSpringdocAutoConfiguration {

    /** Where springdoc documents anything. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({OpenApiResource.class, OpenApiCustomizer.class})
    @ConditionalOnBean({ServedApplication.class, SpringDocCustomizers.class})
    static class Bridge {

        private static final String OPERATIONS = "fastApiSpringdocOperations";

        @Bean(OPERATIONS)
        @ConditionalOnMissingBean(name = OPERATIONS)
        OpenApiCustomizer fastApiSpringdocOperations(
                ObjectProvider<ServedApplication> served, TypeAdapters adapters, SpringDocConfigProperties properties) {
            return new SpringdocOperations(SpringdocBridge.document(served, adapters), SpringdocGroup.of(properties));
        }

        @Bean
        @Lazy(false)
        @ConditionalOnMissingBean
        SpringdocBridge fastApiSpringdocBridge(
                @Qualifier(OPERATIONS) OpenApiCustomizer operations,
                ObjectProvider<SpringDocCustomizers> customizers,
                ObjectProvider<GroupedOpenApi> groups,
                SpringDocConfigProperties properties,
                ObjectProvider<ServedApplication> served,
                TypeAdapters adapters) {
            return new SpringdocBridge(
                    operations, customizers, groups, properties, SpringdocBridge.document(served, adapters));
        }

        @Bean
        @Lazy
        @ConditionalOnMissingBean
        @ConditionalOnBooleanProperty("fastapi.springdoc.join")
        SpringdocPart fastApiSpringdocPart(
                ObjectFactory<OpenAPIService> services,
                AbstractRequestService requests,
                GenericResponseService responses,
                OperationService operations,
                SpringDocConfigProperties properties,
                SpringDocProviders providers,
                SpringDocCustomizers customizers) {
            return new SpringdocDocument(services, requests, responses, operations, properties, providers, customizers);
        }
    }
}
