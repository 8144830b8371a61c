package io.fastapi.engine.request;

import io.fastapi.background.BackgroundTasks;
import io.fastapi.request.Request;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.types.Validation;
import io.fastapi.types.error.Violation;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * One request while it is served. Used by one thread at a time; everything that not every request needs is made when first
 * asked for.
 */
public final class RequestState {

    /** What a reader returns, after it added violations, instead of a value. */
    public static final Object FAILED = new Object();

    private final ServerWebExchange exchange;
    private final String[] pathValues;
    private final RequestReaders readers;
    private @Nullable Values query;
    private @Nullable Values cookies;
    private @Nullable Request request;
    private @Nullable OutgoingResponse response;
    private @Nullable BackgroundTasks backgroundTasks;
    private @Nullable List<Violation> violations;
    private @Nullable List<AutoCloseable> resources;
    private BodyMemory.@Nullable Share memory;

    private ReceivedBody body = ReceivedBody.NONE;
    private @Nullable Principal principal;

    /** The state of a request that was routed. */
    public RequestState(ServerWebExchange exchange, String[] pathValues, RequestReaders readers) {
        this.exchange = exchange;
        this.pathValues = pathValues;
        this.readers = readers;
    }

    public ServerWebExchange exchange() {
        return this.exchange;
    }

    /** The decoded value of a path variable. */
    public String pathValue(int index) {
        return this.pathValues[index];
    }

    public HttpHeaders headers() {
        return this.exchange.getRequest().getHeaders();
    }

    /** The parameters of the query string. */
    public Values query() {
        Values values = this.query;
        if (values == null) {
            values = Values.ofQuery(RequestPaths.query(this.exchange.getRequest()));
            this.query = values;
        }
        return values;
    }

    /** The cookies. */
    public Values cookies() {
        Values values = this.cookies;
        if (values == null) {
            values = Values.ofCookies(headers().getOrEmpty(HttpHeaders.COOKIE));
            this.cookies = values;
        }
        return values;
    }

    /** What functions see of the request; its body can be read although the operation has read it. */
    public Request request() {
        Request view = this.request;
        if (view == null) {
            view = SeenRequest.of(RereadExchange.of(this.exchange, this.body), this.readers);
            this.request = view;
        }
        return view;
    }

    /** Settings of the answer to come. */
    public OutgoingResponse response() {
        OutgoingResponse settings = this.response;
        if (settings == null) {
            settings = new OutgoingResponse();
            this.response = settings;
        }
        return settings;
    }

    /** Settings of the answer, if anything asked for them. */
    public @Nullable OutgoingResponse responseIfAny() {
        return this.response;
    }

    /** The background tasks. */
    public BackgroundTasks backgroundTasks() {
        BackgroundTasks tasks = this.backgroundTasks;
        if (tasks == null) {
            tasks = new BackgroundTasks();
            this.backgroundTasks = tasks;
        }
        return tasks;
    }

    /** The background tasks, if anything asked for them. */
    public @Nullable BackgroundTasks backgroundTasksIfAny() {
        return this.backgroundTasks;
    }

    /** Adds violations below a location and returns {@link #FAILED}. */
    public Object fail(List<Violation> found, Object... location) {
        for (Violation violation : found) {
            fail(violation.under(location));
        }
        return FAILED;
    }

    /** The value that was validated, or, after its violations were added below a location, {@link #FAILED}. */
    public @Nullable Object outcome(Validation<?> validation, Object... location) {
        return (validation instanceof Validation.Valid<?> valid)
                ? valid.value()
                : fail(((Validation.Invalid<?>) validation).violations(), location);
    }

    /** Adds a violation and returns {@link #FAILED}. */
    public Object fail(Violation violation) {
        List<Violation> all = this.violations;
        if (all == null) {
            all = new ArrayList<>();
            this.violations = all;
        }
        all.add(violation);
        return FAILED;
    }

    /** Whether violations were found so far. */
    public boolean isInvalid() {
        return this.violations != null;
    }

    /** The violations found so far; empty when there is none. */
    public List<Violation> violations() {
        return (this.violations == null) ? List.of() : this.violations;
    }

    /** Keeps the body, once it was read. */
    public void body(ReceivedBody received) {
        this.body = received;
        ReadBody.read(this.exchange, received.bytes());
    }

    /** The body, if the operation reads one at once. */
    public ReceivedBody body() {
        return this.body;
    }

    /** Closes something when everything else is done: after the answer, background tasks and teardowns. */
    public void closeLater(AutoCloseable resource) {
        List<AutoCloseable> all = this.resources;
        if (all == null) {
            all = new ArrayList<>();
            this.resources = all;
        }
        all.add(resource);
    }

    /** Keeps what the body takes of the memory for bodies, to be given back when everything else is done. */
    public void memory(BodyMemory.Share share) {
        this.memory = share;
    }

    /** Gives back what the body took of the memory for bodies. */
    public void giveBackMemory() {
        if (this.memory != null) {
            this.memory.giveBack();
        }
    }

    /** What has to be closed at the end. */
    public List<AutoCloseable> resources() {
        return (this.resources == null) ? List.of() : this.resources;
    }

    /** Keeps the authenticated user. */
    public void principal(Principal principal) {
        this.principal = principal;
    }

    /** The authenticated user, if an input asks for it and there is one. */
    public @Nullable Principal principal() {
        return this.principal;
    }
}
