package io.fastapi.operation;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import io.fastapi.function.Action0;
import io.fastapi.function.Call;
import io.fastapi.function.Fn0;
import io.fastapi.input.Dependency;
import io.fastapi.lifecycle.Lifecycle;
import io.fastapi.lifecycle.LifecycleHook;
import io.fastapi.middleware.Middleware;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.reactivestreams.Publisher;

/**
 * What an application and a router can be given of what happens around operations, before the first request and after the
 * last one. The latter of a router happens inside of that of the application: it starts after it and ends before it, once, however often the router is
 * included.
 *
 * @param <S> the application or router
 */
public abstract class Living<S extends Living<S>> extends Shared<S> {

    private static final Attribute<List<LifecycleHook>> STARTUP = Attribute.list("onStartup");
    private static final Attribute<List<Dependency<?>>> LIFESPANS = Attribute.list("lifespan");
    private static final Attribute<List<LifecycleHook>> SHUTDOWN = Attribute.list("onShutdown");

    /** With what was given so far. */
    protected Living(Attributes attributes) {
        super(attributes);
    }

    /**
     * Stands around each operation inside, the first one outermost; what is given by a later call stands around all earlier
     * ones. It is closer than the middleware of the application: there is an operation for the request, nothing of it was read, and what
     * the operation fails with comes as the exception, an {@code HttpException} and a {@code RequestValidationException} among
     * them. What it throws itself is answered as if the operation had thrown it. FastAPI's custom {@code APIRoute} class.
     *
     * <pre>{@code
     * router.around(Middleware.of((request, next) -> {
     *     long start = System.nanoTime();
     *     return next.handle(request).header("X-Response-Time", String.valueOf(System.nanoTime() - start));
     * }))
     * }</pre>
     *
     * @see <a href="https://fastapi.tiangolo.com/how-to/custom-request-and-route/">FastAPI: custom request and APIRoute class</a>
     */
    public S around(Middleware... middleware) {
        return with(attributes().update(AROUND, earlier -> Attribute.joined(List.of(middleware), earlier)));
    }

    /**
     * Opened before the first request, closed after the last: the function of the dependency runs once, its value is that of
     * every request which uses the dependency, also of mounted applications, and its teardown runs at shutdown. Its inputs are
     * dependencies of the same kind; nothing of a request is there. Several are opened in the order given, and closed backwards.
     *
     * <pre>{@code
     * static final Dependency<Pool> POOL = depends(Pool::open).closing(Pool::close);
     *
     * FastApi.of(get("/").params(POOL).handle(pool -> pool.query("select 1"))).lifespan(POOL)
     * }</pre>
     *
     * <p>One that fails stops the start, with its name; what was opened before is closed.
     *
     * @see <a href="https://fastapi.tiangolo.com/advanced/events/">FastAPI: lifespan events</a>
     */
    public S lifespan(Dependency<?>... lifespans) {
        return with(attributes().add(LIFESPANS, List.of(lifespans)));
    }

    /** Runs before the first request, in the order given; may block. An exception stops the start. */
    public S onStartup(Action0 hook) {
        return hook(STARTUP, Call.blocking(hook));
    }

    /** Runs before the first request, in the order given; the start waits until the publisher has completed. */
    public S onStartupAsync(Fn0<? extends Publisher<?>> hook) {
        return hook(STARTUP, Call.async(hook));
    }

    /** Runs before the first request, in the order given; the start waits until the stage has completed. */
    public S onStartupFuture(Fn0<? extends CompletionStage<?>> hook) {
        return hook(STARTUP, Call.async(hook));
    }

    /** Runs after the last request, in the order given; may block. */
    public S onShutdown(Action0 hook) {
        return hook(SHUTDOWN, Call.blocking(hook));
    }

    /** Runs after the last request, in the order given; the shutdown waits until the publisher has completed. */
    public S onShutdownAsync(Fn0<? extends Publisher<?>> hook) {
        return hook(SHUTDOWN, Call.async(hook));
    }

    /** Runs after the last request, in the order given; the shutdown waits until the stage has completed. */
    public S onShutdownFuture(Fn0<? extends CompletionStage<?>> hook) {
        return hook(SHUTDOWN, Call.async(hook));
    }

    private S hook(Attribute<List<LifecycleHook>> when, Call call) {
        return with(attributes().add(when, List.of(new LifecycleHook(call))));
    }

    /** What runs at start-up, without that of the routers. */
    public List<LifecycleHook> startup() {
        return attributes().get(STARTUP);
    }

    /** What is opened at start-up and closed at shutdown, without that of the routers. */
    public List<Dependency<?>> lifespans() {
        return attributes().get(LIFESPANS);
    }

    /** What runs at shutdown, without that of the routers. */
    public List<LifecycleHook> shutdown() {
        return attributes().get(SHUTDOWN);
    }

    /** What this was given, then that of everything in it, each once. */
    protected List<Lifecycle> lifecycles(List<? extends Routable> entries) {
        List<Lifecycle> all = new ArrayList<>();
        all.add(new Lifecycle(startup(), lifespans(), shutdown()));
        entries.forEach(entry -> all.addAll(entry.lifecycles()));
        return all.stream().filter(each -> !each.isEmpty()).distinct().toList();
    }
}
