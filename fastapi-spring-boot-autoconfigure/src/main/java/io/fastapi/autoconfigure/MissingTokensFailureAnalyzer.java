package io.fastapi.autoconfigure;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says which property makes {@code JwtTokens}, where Spring would ask for a bean. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class MissingTokensFailureAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {

    private static final String TOKENS = "io.fastapi.security.jwt.JwtTokens";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause) {
        Class<?> type = cause.getBeanType();
        if (type == null || !type.getName().equals(TOKENS)) {
            return null;
        }
        return new FailureAnalysis(
                "There are no JwtTokens, since no key is set that would sign or verify them.",
                "Set fastapi.security.jwt.secret, or another property of fastapi.security.jwt that gives keys; or make a"
                        + " bean of JwtTokens.of(settings, store).",
                cause);
    }
}
