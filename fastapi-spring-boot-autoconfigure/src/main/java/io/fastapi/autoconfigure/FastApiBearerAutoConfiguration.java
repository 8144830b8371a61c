package io.fastapi.autoconfigure;

import io.fastapi.engine.FastApiEngine;
import io.fastapi.security.jwt.BearerTokens;
import io.fastapi.security.jwt.JwtTokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.security.oauth2.server.resource.authentication.OpaqueTokenReactiveAuthenticationManager;
import org.springframework.security.oauth2.server.resource.authentication.ReactiveJwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.introspection.ReactiveOpaqueTokenIntrospector;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;

/**
 * Who sends a bearer token, as Spring Security says: with the decoder or introspector that Boot makes of
 * {@code spring.security.oauth2.resourceserver.*}, else with the application's own tokens.
 */
@AutoConfiguration(
        after = FastApiJwtAutoConfiguration.class,
        afterName = "org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive"
                + ".ReactiveOAuth2ResourceServerAutoConfiguration",
        before = FastApiAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public final class FastApiBearerAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(SecurityContextHolder.class)
    static class Workers {

        @Bean
        @ConditionalOnMissingBean
        SecurityOnWorkers fastApiSecurityOnWorkers() {
            return new SecurityOnWorkers();
        }
    }

    /** For a chain of one's own, too: it is an entry point and a handler of denied access. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ServerAuthenticationEntryPoint.class)
    static class Answers {

        @Bean
        @ConditionalOnMissingBean
        SecurityAnswers fastApiSecurityAnswers(ObjectProvider<FastApiEngine> engine) {
            return new SecurityAnswers(engine);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(BearerTokenAuthenticationToken.class)
    @ConditionalOnBean(ReactiveJwtDecoder.class)
    static class OfDecoder {

        @Bean
        @ConditionalOnMissingBean
        BearerTokens fastApiBearerTokens(
                ReactiveJwtDecoder decoder, ObjectProvider<ReactiveJwtAuthenticationConverter> converter) {
            JwtReactiveAuthenticationManager manager = new JwtReactiveAuthenticationManager(decoder);
            converter.ifAvailable(manager::setJwtAuthenticationConverter);
            return BearerTokens.authenticatedBy(manager);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(BearerTokenAuthenticationToken.class)
    @ConditionalOnBean(ReactiveOpaqueTokenIntrospector.class)
    static class OfIntrospector {

        @Bean
        @ConditionalOnMissingBean
        BearerTokens fastApiIntrospectedTokens(ReactiveOpaqueTokenIntrospector introspector) {
            return BearerTokens.authenticatedBy(new OpaqueTokenReactiveAuthenticationManager(introspector));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(BearerTokenAuthenticationToken.class)
    @ConditionalOnBean(JwtTokens.class)
    static class OfOwnTokens {

        @Bean
        @ConditionalOnMissingBean
        BearerTokens fastApiOwnBearerTokens(JwtTokens tokens) {
            return BearerTokens.decodedBy(tokens.decoder());
        }
    }
}
