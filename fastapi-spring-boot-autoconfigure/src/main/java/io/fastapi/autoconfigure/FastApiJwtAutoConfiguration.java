package io.fastapi.autoconfigure;

import io.fastapi.security.jwt.JwtTokens;
import io.fastapi.security.jwt.TokenStore;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** The application's own tokens, where Spring Security's part for them is on the class path and there is a key. */
@AutoConfiguration
@ConditionalOnClass(NimbusJwtEncoder.class)
@Conditional(FastApiJwtAutoConfiguration.HasKey.class)
@EnableConfigurationProperties(FastApiSecurityProperties.class)
public final class FastApiJwtAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "fastApiJwtPropertiesGate")
    static PropertiesGate fastApiJwtPropertiesGate(Environment environment, ResourceLoader resources) {
        return new PropertiesGate(
                environment,
                binder -> JwtPropertiesMapper.settings(
                        binder.bindOrCreate("fastapi.security", FastApiSecurityProperties.class)
                                .jwt(),
                        resources));
    }

    @Bean
    @ConditionalOnMissingBean
    TokenStore fastApiTokenStore(FastApiSecurityProperties properties) {
        return TokenStore.inMemory(properties.jwt().revocations());
    }

    @Bean
    @ConditionalOnMissingBean
    JwtTokens fastApiJwtTokens(FastApiSecurityProperties properties, TokenStore store, ResourceLoader resources) {
        return JwtTokens.of(JwtPropertiesMapper.settings(properties.jwt(), resources), store);
    }

    /** Without a key there are no tokens. */
    static final class HasKey extends AnyNestedCondition {

        HasKey() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("fastapi.security.jwt.secret")
        static final class Secret {}

        @ConditionalOnProperty("fastapi.security.jwt.private-key")
        static final class PrivateKey {}

        @ConditionalOnProperty("fastapi.security.jwt.public-key")
        static final class PublicKey {}

        @ConditionalOnProperty("fastapi.security.jwt.jwk-set")
        static final class JwkSet {}
    }
}
