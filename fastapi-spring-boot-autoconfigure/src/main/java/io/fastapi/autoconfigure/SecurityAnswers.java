package io.fastapi.autoconfigure;

import io.fastapi.engine.FastApiEngine;
import io.fastapi.error.HttpException;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What Spring Security refuses is answered in FastAPI's shape, by the application's handlers of exceptions. */
final class SecurityAnswers implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    private final ObjectProvider<FastApiEngine> engine;

    SecurityAnswers(ObjectProvider<FastApiEngine> engine) {
        this.engine = engine;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException why) {
        return answer(exchange, new HttpException(401, "Not authenticated", Map.of("WWW-Authenticate", "Bearer")));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException why) {
        return answer(exchange, new HttpException(403));
    }

    private Mono<Void> answer(ServerWebExchange exchange, HttpException refused) {
        return this.engine.getObject().answer(exchange, refused);
    }
}
