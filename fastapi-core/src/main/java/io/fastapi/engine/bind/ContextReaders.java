package io.fastapi.engine.bind;

import io.fastapi.engine.exchange.RequestState;
import io.fastapi.input.Context;
import io.fastapi.input.SecurityScopes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContext;

/** Readers of what belongs to the request itself. */
final class ContextReaders {

    private ContextReaders() {}

    static InputReader of(Context.Kind kind, List<String> scopes) {
        return switch (kind) {
            case REQUEST -> RequestState::request;
            case RESPONSE -> RequestState::response;
            case BACKGROUND_TASKS -> RequestState::backgroundTasks;
            case SECURITY_SCOPES -> {
                SecurityScopes value = new SecurityScopes(scopes);
                yield state -> value;
            }
            case PRINCIPAL -> state -> Optional.ofNullable(state.principal());
            case LOCALE -> state -> locale(state.exchange().getLocaleContext());
            case CLIENT ->
                state -> Optional.ofNullable(state.exchange().getRequest().getRemoteAddress());
            case BODY_STREAM -> state -> state.exchange().getRequest().getBody();
        };
    }

    private static Locale locale(LocaleContext context) {
        Locale locale = context.getLocale();
        return (locale == null) ? Locale.ROOT : locale;
    }
}
