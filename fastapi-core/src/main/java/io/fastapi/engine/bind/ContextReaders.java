package io.fastapi.engine.bind;

import io.fastapi.engine.request.InputReader;
import io.fastapi.engine.request.RequestState;
import io.fastapi.input.Context;
import io.fastapi.input.SecurityScopes;
import io.fastapi.types.serialize.IpAddresses;
import java.io.InputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.core.io.buffer.DataBufferUtils;

/** Readers of what belongs to the request itself. */
final class ContextReaders {

    /** How many buffers a stream asks for before they are read. */
    private static final int BUFFERS_AHEAD = 4;

    private static final int NO_ZONE = -1;

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
                state -> Optional.ofNullable(state.exchange().getRequest().getRemoteAddress())
                        .map(ContextReaders::client);
            case BODY_STREAM -> state -> state.exchange().getRequest().getBody();
            case BODY_INPUT_STREAM -> ContextReaders::inputStream;
        };
    }

    private static InputStream inputStream(RequestState state) {
        InputStream stream = DataBufferUtils.subscriberInputStream(
                new BegunBody(state.exchange().getRequest().getBody()), BUFFERS_AHEAD);
        state.closeLater(stream);
        return stream;
    }

    /** With the compressed text in place of a name, which nobody looks up then. */
    private static InetSocketAddress client(InetSocketAddress remote) {
        InetAddress address = remote.getAddress();
        if (!(address instanceof Inet6Address v6)) {
            return remote;
        }
        try {
            int zone = (v6.getScopeId() == 0) ? NO_ZONE : v6.getScopeId();
            InetAddress named = Inet6Address.getByAddress(IpAddresses.text(v6), v6.getAddress(), zone);
            return new InetSocketAddress(named, remote.getPort());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has a wrong length: " + remote, e);
        }
    }

    private static Locale locale(LocaleContext context) {
        Locale locale = context.getLocale();
        return (locale == null) ? Locale.ROOT : locale;
    }
}
