package io.fastapi.autoconfigure;

import static org.springframework.security.config.Customizer.withDefaults;

import io.fastapi.security.jwt.BearerTokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.userdetails.ReactiveUserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.introspection.ReactiveOpaqueTokenIntrospector;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Spring Security beside operations that ask for what they need: without a chain of the application's own nothing is
 * filtered but Actuator, which stays protected. Beside a chain of one's own there is nothing of this.
 */
@AutoConfiguration(
        after = FastApiBearerAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.reactive"
                    + ".ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.reactive"
                    + ".ReactiveManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration"
        })
@ConditionalOnClass(SecurityWebFilterChain.class)
@ConditionalOnMissingBean(
        type = {
            "org.springframework.security.web.server.SecurityWebFilterChain",
            "org.springframework.security.web.server.WebFilterChainProxy"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public final class FastApiSecurityAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(BearerTokens.class)
    static class Callers {

        @Bean
        @ConditionalOnMissingBean
        CallerFilter fastApiCallerFilter(BearerTokens tokens) {
            return new CallerFilter(tokens);
        }
    }

    @Bean
    @ConditionalOnMissingBean
    DenialFilter fastApiDenialFilter(SecurityAnswers answers) {
        return new DenialFilter(answers);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBooleanProperty("fastapi.security.csrf")
    static class Csrf {

        @Bean
        @ConditionalOnMissingBean
        CsrfFilter fastApiCsrfFilter(SecurityAnswers answers) {
            return new CsrfFilter(answers);
        }
    }

    /** In place of the chains that Spring Security and Boot make where there is none. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(EnableWebFluxSecurity.class)
    static class Open {

        @Bean
        @ConditionalOnMissingBean(name = "fastApiOpenSecurityWebFilterChain")
        SecurityWebFilterChain fastApiOpenSecurityWebFilterChain() {
            return new SecurityWebFilterChain() {
                @Override
                public Mono<Boolean> matches(ServerWebExchange exchange) {
                    return Mono.just(false);
                }

                @Override
                public Flux<WebFilter> getWebFilters() {
                    return Flux.empty();
                }
            };
        }
    }

    /** As Boot protects Actuator: health is open, the rest needs a login, or a token where Boot has a resource server. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({EnableWebFluxSecurity.class, EndpointRequest.class, WebEndpointAutoConfiguration.class})
    static class Management {

        @Bean
        @ConditionalOnMissingBean(name = "fastApiManagementSecurityWebFilterChain")
        SecurityWebFilterChain fastApiManagementSecurityWebFilterChain(
                ServerHttpSecurity http,
                ObjectProvider<ReactiveAuthenticationManager> manager,
                ObjectProvider<ReactiveUserDetailsService> users,
                ObjectProvider<ReactiveJwtDecoder> decoder,
                ObjectProvider<ReactiveOpaqueTokenIntrospector> introspector) {
            http.securityMatcher(EndpointRequest.toAnyEndpoint());
            http.authorizeExchange(exchanges -> exchanges
                    .matchers(EndpointRequest.to(HealthEndpoint.class))
                    .permitAll()
                    .anyExchange()
                    .authenticated());
            if (manager.getIfAvailable() == null && users.getIfAvailable() == null) {
                http.authenticationManager(
                        login -> Mono.error(UsernameNotFoundException.fromUsername(login.getName())));
            }
            http.httpBasic(withDefaults());
            if (decoder.getIfAvailable() != null) {
                http.oauth2ResourceServer(server -> server.jwt(withDefaults()));
            } else if (introspector.getIfAvailable() != null) {
                http.oauth2ResourceServer(server -> server.opaqueToken(withDefaults()));
            }
            return http.build();
        }
    }
}
