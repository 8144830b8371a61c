package io.fastapi.autoconfigure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Answers errors as the server does, but inside of the middleware. */
record ErrorAnswers(ObjectProvider<WebExceptionHandler> handlers) {

    Mono<Void> answer(ServerWebExchange exchange, Throwable failure) {
        Mono<Void> answer = Mono.error(failure);
        for (WebExceptionHandler handler : this.handlers.orderedStream().toList()) {
            answer = answer.onErrorResume(left -> handler.handle(exchange, left));
        }
        return answer;
    }
}
