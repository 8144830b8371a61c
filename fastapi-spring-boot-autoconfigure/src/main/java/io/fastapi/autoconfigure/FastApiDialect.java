package io.fastapi.autoconfigure;

import io.fastapi.request.Urls;
import io.fastapi.templating.TemplateUrls;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.spring6.web.webflux.ISpringWebFluxWebExchange;

/** The expression object {@code #fastapi} of Thymeleaf: a {@link TemplateUrls}. */
final class FastApiDialect extends AbstractDialect implements IExpressionObjectDialect {

    private static final String NAME = "fastapi";

    FastApiDialect() {
        super(NAME);
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new Factory();
    }

    private static final class Factory implements IExpressionObjectFactory {

        @Override
        public Set<String> getAllExpressionObjectNames() {
            return Set.of(NAME);
        }

        @Override
        public @Nullable Object buildObject(IExpressionContext context, String name) {
            return (context instanceof IWebContext web
                            && web.getExchange() instanceof ISpringWebFluxWebExchange exchange
                            && exchange.getNativeExchangeObject() instanceof ServerWebExchange served)
                    ? new TemplateUrls(Urls.of(served))
                    : null;
        }

        @Override
        public boolean isCacheable(String name) {
            return true;
        }
    }
}
