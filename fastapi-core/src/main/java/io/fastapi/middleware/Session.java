package io.fastapi.middleware;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * What {@link Sessions} keeps of a client from one request to the next: values that JSON knows, by name. The cookie is sent
 * when something was put or removed; a change inside of a value is not seen, put it again. Used by one thread at a time.
 *
 * <pre>{@code
 * static final Dependency<Session> SESSION = depends(request(), Session::of);
 *
 * post("/login").params(SESSION, form("user")).handle((session, user) -> session.put("user", user))
 * }</pre>
 */
public final class Session extends AbstractMap<String, @Nullable Object> {

    /** The request attribute with the session. */
    public static final String ATTRIBUTE = Session.class.getName();

    private final Map<String, @Nullable Object> values;
    private boolean accessed;
    private boolean modified;

    /** A session with some values. */
    public Session(Map<String, ? extends @Nullable Object> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /**
     * The session of a request.
     *
     * @throws IllegalStateException if the application has no {@link Sessions}
     */
    public static Session of(ServerRequest request) {
        if (request.attributes().get(ATTRIBUTE) instanceof Session session) {
            session.accessed = true;
            return session;
        }
        throw new IllegalStateException(
                "There is no session; give the application .middleware(Sessions.secretKey(..)), "
                        + "or set fastapi.sessions.secret-key");
    }

    /** Whether anybody has asked for the session. */
    public boolean isAccessed() {
        return this.accessed;
    }

    /** Whether anything was put or removed. */
    public boolean isModified() {
        return this.modified;
    }

    private void modify() {
        this.accessed = true;
        this.modified = true;
    }

    @Override
    public @Nullable Object put(String name, @Nullable Object value) {
        modify();
        return this.values.put(name, value);
    }

    @Override
    public @Nullable Object remove(@Nullable Object name) {
        if (!this.values.containsKey(name)) {
            return null;
        }
        modify();
        return this.values.remove(name);
    }

    @Override
    public void clear() {
        modify();
        this.values.clear();
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return this.values.get(name);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return this.values.containsKey(name);
    }

    /** The entries, which cannot be changed here. */
    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return Collections.unmodifiableMap(this.values).entrySet();
    }
}
