package io.fastapi.engine;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.types.TypeAdapters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The applications mounted in another one, in the order in which they are matched. */
final class Mounts {

    /** An application below a path, with its own routes, documentation and exception handlers. */
    static final class Mounted implements FastApiEngine.Target {

        private final String path;
        private final FastApiEngine engine;
        private final FastApiWebHandler handler;
        private final FastApiExceptionHandler faults;

        private Mounted(String path, FastApiEngine engine) {
            this.path = path;
            this.engine = engine;
            this.handler = new FastApiWebHandler(engine);
            this.faults = new FastApiExceptionHandler(engine);
        }

        /** Serves a request, whatever comes of it: what the mounted application does not have is its own 404. */
        Mono<Void> handle(ServerWebExchange exchange) {
            ServerWebExchange below = this.path.isEmpty() ? exchange : below(exchange);
            return this.handler.handle(below).onErrorResume(failure -> this.faults.handle(below, failure));
        }

        private ServerWebExchange below(ServerWebExchange exchange) {
            String raw = exchange.getRequest().getPath().value();
            // The path may begin with a root path of the application above, which is no context path yet.
            int start = raw.indexOf(
                    this.path + "/",
                    exchange.getRequest().getPath().contextPath().value().length());
            return (start < 0)
                    ? exchange
                    : exchange.mutate()
                            .request(request -> request.contextPath(raw.substring(0, start + this.path.length())))
                            .build();
        }
    }

    private final List<Mounted> all;

    private Mounts(List<Mounted> all) {
        this.all = List.copyOf(all);
    }

    /** Compiles what is mounted in an application. A root path goes on below, unless the one below has its own. */
    static Mounts of(FastApi app, TypeAdapters adapters, EngineSettings settings) {
        List<Mounted> all = new ArrayList<>();
        String root = FastApiEngine.withoutSlashes(app.rootPath());
        for (Map.Entry<String, FastApi> mount : app.mounts().entrySet()) {
            String path = FastApiEngine.withoutSlashes(mount.getKey());
            FastApi below = mount.getValue();
            boolean inherits = !root.isEmpty() && below.rootPath().isEmpty();
            FastApi rooted = inherits ? below.rootPath(root + path) : below;
            all.add(new Mounted(path, FastApiEngine.of(rooted, adapters, settings)));
        }
        return new Mounts(all);
    }

    /** The application below whose path a request is. */
    Optional<Mounted> find(String path) {
        for (Mounted mounted : this.all) {
            String prefix = mounted.path;
            if (path.startsWith(prefix) && path.length() > prefix.length() && path.charAt(prefix.length()) == '/') {
                return Optional.of(mounted);
            }
        }
        return Optional.empty();
    }

    /** Waits for what goes on after answers. */
    boolean awaitPending(Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        boolean done = true;
        for (Mounted mounted : this.all) {
            done &= mounted.engine.awaitPending(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
        }
        return done;
    }
}
