package io.fastapi.engine;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.engine.body.BodyAllowance;
import io.fastapi.engine.filter.MiddlewareChain;
import io.fastapi.engine.http.Invoker;
import io.fastapi.engine.request.BodyMemory;
import io.fastapi.engine.request.Denials;
import io.fastapi.engine.request.Disconnects;
import io.fastapi.engine.request.Faults;
import io.fastapi.engine.request.ServerConnection;
import io.fastapi.engine.request.Unwanted;
import io.fastapi.engine.verify.DefinitionChecks;
import io.fastapi.engine.websocket.WebSockets;
import io.fastapi.error.Problems;
import io.fastapi.openapi.DocsChecks;
import io.fastapi.types.TypeAdapters;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/**
 * An application, compiled: finds the route of a request and serves it. Thread-safe; made once.
 *
 * <p>{@link FastApiHandlerMapping} and {@link FastApiHandlerAdapter} put it into a {@code DispatcherHandler} beside other
 * endpoints; {@link FastApiWebHandler} serves it alone.
 */
public final class FastApiEngine {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");
    private static final String LOGGED = FastApiEngine.class.getName() + ".logged";

    private final FastApi app;
    private final Invoker invoker;
    private final WebSockets webSockets;
    private final RouteTable routes;
    private final List<FastApiEngine> mounted;
    private final MiddlewareChain middleware;
    private final Lifespans lifespans;
    private final WebHandler handler;

    private FastApiEngine(
            FastApi app,
            Invoker invoker,
            WebSockets webSockets,
            RouteTable routes,
            List<FastApiEngine> mounted,
            MiddlewareChain middleware,
            Lifespans lifespans) {
        this.app = app;
        this.invoker = invoker;
        this.webSockets = webSockets;
        this.routes = routes;
        this.mounted = mounted;
        this.middleware = middleware;
        this.lifespans = lifespans;
        this.handler = middleware.around(routes);
    }

    /**
     * Compiles an application, with the pages of its documentation and everything that is mounted in it.
     *
     * @param app the application
     * @param adapters its types
     * @param settings how it is served
     * @throws io.fastapi.error.DefinitionException with everything that cannot be served
     */
    public static FastApiEngine of(FastApi app, TypeAdapters adapters, EngineSettings settings) {
        return of(app, adapters, settings, new BodyMemory(settings.limits().bodyMemory()));
    }

    /** One that is mounted in another one, whose bodies take of the same memory. */
    static FastApiEngine of(FastApi app, TypeAdapters adapters, EngineSettings settings, BodyMemory memory) {
        Problems problems = new Problems();
        Lifespans lifespans = Lifespans.of(app.lifecycles(), settings.overrides(), problems);
        settings.misuses().forEach(misuse -> problems.add("EngineSettings", misuse.what(), misuse.fix()));
        EngineSettings all = usable(settings).overrides(lifespans.overrides());
        return of(app, new Invoker(app, adapters, all, memory), adapters, all, lifespans, problems);
    }

    /** With what can be meant, so that the mistakes of the application are found beside those of its settings. */
    private static EngineSettings usable(EngineSettings settings) {
        return settings.misuses().isEmpty()
                ? settings
                : EngineSettings.defaults().overrides(settings.overrides()).codecs(settings.codecs());
    }

    private static FastApiEngine of(
            FastApi app,
            Invoker invoker,
            TypeAdapters adapters,
            EngineSettings settings,
            Lifespans lifespans,
            Problems problems) {
        DocsChecks.of(app, adapters).forEach(found -> problems.add(found.where(), found.what(), found.fix()));
        WebSockets webSockets = new WebSockets(app, adapters, settings, invoker);
        Published published = new Published(RouteCompiler.names(app, adapters), lifespans);
        RouteCompiler compiler = new RouteCompiler(app, adapters, settings, invoker, webSockets, problems, published);
        RouteTable table = compiler.compile(
                RouteCompiler.all(app, adapters),
                RouteTable.withoutSlashes(app.rootPath()),
                app.redirectsSlashes(),
                app.maxBodySize());
        DefinitionChecks.application(app, settings.strict(), problems);
        problems.throwIfAny();
        if (app.isDebug()) {
            LOG.warn("Faults are answered with what went wrong: debug is for development only");
        }
        MiddlewareChain middleware = MiddlewareChain.of(app.middleware(), new LentToMiddleware(invoker, settings));
        return new FastApiEngine(app, invoker, webSockets, table, compiler.mounted(), middleware, lifespans);
    }

    /** What stands around the application. */
    MiddlewareChain middleware() {
        return this.middleware;
    }

    /** Whether anything stands around the application, for which a {@link FastApiWebFilter} is needed. */
    public boolean hasMiddleware() {
        return !this.middleware.isEmpty();
    }

    /** Serves a request where nothing else does, whatever comes of it. */
    Mono<Void> handle(ServerWebExchange exchange) {
        this.routes.publish(exchange);
        return this.handler.handle(exchange).onErrorResume(fault -> answerOutside(exchange, fault));
    }

    /** Answers a fault outside of the middleware. */
    Mono<Void> answerOutside(ServerWebExchange exchange, Throwable fault) {
        boolean unasked = hasMiddleware() && this.invoker.answersFaults();
        return (unasked && !exchange.getResponse().isCommitted())
                ? this.invoker.answerOutside(exchange, fault).onErrorResume(again -> answerFault(exchange, again))
                : answerFault(exchange, fault);
    }

    RouteTable routes() {
        return this.routes;
    }

    /** Answers what no route answered, as the application's handlers say; what they leave is a fault. */
    public Mono<Void> answer(ServerWebExchange exchange, Throwable failure) {
        return this.invoker.answer(exchange, failure).onErrorResume(fault -> answerFault(exchange, fault));
    }

    /**
     * Answers a failure that nobody handled: 500, without any detail. An answer that has begun is cut. The failure is logged
     * once, unless it turns out that the client has gone.
     */
    Mono<Void> answerFault(ServerWebExchange exchange, Throwable fault) {
        Mono<Void> answer = Mono.defer(() -> logged(exchange, fault));
        return Disconnects.isOne(fault)
                ? ServerConnection.isClosed(exchange.getResponse()).flatMap(closed -> closed ? Mono.empty() : answer)
                : answer;
    }

    private Mono<Void> logged(ServerWebExchange exchange, Throwable fault) {
        log(exchange, fault);
        Faults.tell(exchange, fault);
        if (exchange.getResponse().isCommitted()) {
            return ServerConnection.cut(exchange.getResponse(), fault);
        }
        return this.app.isDebug()
                ? this.invoker.send(exchange, DebugPage.of(exchange, fault))
                : this.invoker.answerFault(exchange);
    }

    /** Whether a fault was logged, whose answer failed too if this is asked. */
    static boolean hasLogged(ServerWebExchange exchange) {
        return exchange.getAttribute(LOGGED) != null;
    }

    /** One request is one error: what fails while a fault is answered is a warning. */
    private static void log(ServerWebExchange exchange, Throwable fault) {
        boolean first = exchange.getAttributes().putIfAbsent(LOGGED, Boolean.TRUE) == null;
        ServerHttpRequest request = exchange.getRequest();
        Faults.log(
                exchange,
                () -> LOG.atLevel(first ? Level.ERROR : Level.WARN)
                        .setCause(fault)
                        .log(
                                "{} {} failed",
                                request.getMethod(),
                                request.getPath().value()));
    }

    /**
     * Serves a request of an application that is mounted in another one. What its own handler of faults throws goes to the
     * handlers of the application above, as in Starlette, and so does what Spring Security refuses; other faults are answered
     * here.
     */
    Mono<Void> handleBelow(ServerWebExchange exchange) {
        return this.handler.handle(exchange).onErrorResume(fault -> {
            if (Denials.isOne(fault) || fault instanceof Unwanted) {
                return Mono.error(fault);
            }
            if (BodyAllowance.isCause(fault) && !exchange.getResponse().isCommitted()) {
                return this.invoker.answer(exchange, fault);
            }
            if (!this.invoker.answersFaults()) {
                return answerFault(exchange, fault);
            }
            boolean unasked = hasMiddleware() && !exchange.getResponse().isCommitted();
            return unasked ? this.invoker.answerOutside(exchange, fault) : Mono.error(fault);
        });
    }

    /**
     * From now on refuses WebSockets, closes the open ones with 1012, and ends streams of events soon. Returns at once; call it when a shutdown begins.
     */
    public void drain() {
        this.webSockets.drain();
        this.invoker.drain();
        this.mounted.forEach(FastApiEngine::drain);
    }

    /** Takes WebSockets and streams of events again, after {@link #drain}; call it when the server starts again. */
    public void resume() {
        this.webSockets.resume();
        this.invoker.resume();
        this.mounted.forEach(FastApiEngine::resume);
    }

    /**
     * Waits until background tasks and teardowns of answers already sent, and the functions of WebSockets, are done. Blocks;
     * call it at shutdown.
     *
     * @return false if the time was over first
     */
    public boolean awaitPending(Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        boolean done = this.invoker.awaitPending(most);
        done &= this.webSockets.awaitPending(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
        for (FastApiEngine below : this.mounted) {
            done &= below.awaitPending(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
        }
        return done;
    }

    /**
     * Runs the hooks for the start and opens the lifespans, of the application and its routers; a second call does nothing.
     * Blocks; call it before the first request.
     *
     * @throws io.fastapi.lifecycle.LifespanException names the first that failed; what was opened is closed
     */
    public void start() {
        this.lifespans.start();
    }

    /**
     * Closes the lifespans and runs the hooks for shutdown, each once, also after one that failed. Blocks; call it after the last
     * request, and after {@link #awaitPending}.
     *
     * @throws io.fastapi.lifecycle.LifespanException names the first that failed
     */
    public void stop() {
        this.lifespans.stop();
    }

    /** The application that this was compiled from. */
    public FastApi app() {
        return this.app;
    }
}
