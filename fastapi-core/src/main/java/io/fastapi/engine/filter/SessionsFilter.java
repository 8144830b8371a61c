package io.fastapi.engine.filter;

import io.fastapi.engine.request.Handshakes;
import io.fastapi.engine.request.Values;
import io.fastapi.middleware.Session;
import io.fastapi.middleware.Sessions;
import io.fastapi.openapi.PythonJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sessions as Starlette's {@code SessionMiddleware}. */
final class SessionsFilter implements WebFilter {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");
    private static final int MOST_OF_BROWSERS = 4096;
    private static final TypeReference<Map<String, @Nullable Object>> VALUES = new TypeReference<>() {};

    private final JsonMapper json = new JsonMapper();
    private final CookieSigner signer;
    private final String name;
    private final long maxAge;
    private final String kept;
    private final String cleared;
    private final AtomicBoolean warned = new AtomicBoolean();

    SessionsFilter(Sessions sessions, InstantSource clock) {
        this.signer = new CookieSigner(sessions.secret(), clock);
        this.name = sessions.sessionCookie();
        this.maxAge = sessions.maxAge().map(Duration::toSeconds).orElse(-1L);
        String flags = flags(sessions);
        String path = "; path=" + sessions.path() + "; ";
        this.kept = path + ((this.maxAge < 0) ? "" : "Max-Age=" + this.maxAge + "; ") + flags;
        this.cleared = path + "expires=Thu, 01 Jan 1970 00:00:00 GMT; " + flags;
    }

    private static String flags(Sessions sessions) {
        return "httponly; samesite=" + sessions.sameSite()
                + (sessions.isHttpsOnly() ? "; secure" : "")
                + sessions.domain().map(domain -> "; domain=" + domain).orElse("")
                + (sessions.isPartitioned() ? "; partitioned" : "");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Session session = session(exchange.getRequest().getHeaders());
        exchange.getAttributes().put(Session.ATTRIBUTE, session);
        if (Handshakes.isOne(exchange.getRequest().getHeaders())) {
            return chain.filter(exchange); // Starlette keeps nothing of it, whether it is accepted or refused
        }
        return chain.filter(FilteredExchange.of(exchange, new Kept(exchange, !session.isEmpty())));
    }

    private Session session(HttpHeaders headers) {
        Object cookie = Values.ofCookies(headers.getOrEmpty(HttpHeaders.COOKIE)).last(this.name);
        String text = (cookie == null) ? null : this.signer.unsign(cookie.toString(), this.maxAge);
        if (text == null) {
            return new Session(Map.of());
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(text);
            return new Session(this.json.readValue(new String(decoded, StandardCharsets.UTF_8), VALUES));
        } catch (IllegalArgumentException | JacksonException foreign) {
            LOG.warn("The cookie {} is signed with the key of the sessions, but is none of them", this.name);
            return new Session(Map.of());
        }
    }

    private void keep(Session session, boolean wasThere, HttpHeaders headers) {
        if (session.isAccessed()) {
            VaryHeader.add(headers, HttpHeaders.COOKIE);
        }
        if (!session.isModified()) {
            return;
        }
        if (session.isEmpty()) {
            if (wasThere) {
                headers.add(HttpHeaders.SET_COOKIE, this.name + "=null" + this.cleared);
            }
            return;
        }
        String text = PythonJson.spaced(this.json.writeValueAsString(session));
        String data = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
        String cookie = this.name + "=" + this.signer.sign(data) + this.kept;
        if (cookie.length() > MOST_OF_BROWSERS
                && this.warned.compareAndSet(false, true)) { // a client may fill sessions
            LOG.warn("A session of {} characters: browsers drop cookies of more than 4096", cookie.length());
        }
        headers.add(HttpHeaders.SET_COOKIE, cookie);
    }

    private final class Kept extends StartedResponse {

        private final ServerWebExchange exchange;
        private final boolean wasThere;

        Kept(ServerWebExchange exchange, boolean wasThere) {
            super(exchange.getResponse());
            this.exchange = exchange;
            this.wasThere = wasThere;
        }

        @Override
        void start(HttpHeaders headers) {
            if (this.exchange.getAttribute(Session.ATTRIBUTE) instanceof Session session) {
                keep(session, this.wasThere, headers);
            }
        }
    }
}
