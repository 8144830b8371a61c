package io.fastapi.engine.verify;

import io.fastapi.error.Problems;
import io.fastapi.middleware.Cors;
import io.fastapi.middleware.Middleware;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds middleware that cannot be meant, and such that FastAPI serves and nobody means. */
final class MiddlewareChecks {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private MiddlewareChecks() {}

    /** Notes what middleware was given that nobody can mean. */
    static void check(List<Middleware> middleware, Problems problems) {
        for (Middleware each : middleware) {
            each.misuses().forEach(misuse -> problems.add(label(each), misuse.what(), misuse.fix()));
        }
    }

    private static String label(Middleware middleware) {
        return middleware.getClass().getSimpleName();
    }

    /**
     * Logs a warning for what is suspicious; as a problem, it stops the start.
     *
     * @param strict whether it is a problem
     */
    static void check(List<Middleware> middleware, boolean strict, Problems problems) {
        check(middleware, problems);
        Problems suspicious = strict ? problems : new Problems();
        for (Middleware each : middleware) {
            if (each instanceof Cors cors && cors.allowsAllOrigins() && cors.allowsCredentials()) {
                suspicious.add(
                        cors,
                        "it lets every page on the web read the answers with the cookies of its visitor",
                        "name the origins, Cors.allowOrigins(\"https://..\"), or leave out .allowCredentials()");
            }
        }
        if (!strict) {
            suspicious.forEach(problem -> LOG.warn("{}: {}. {}", problem.where(), problem.what(), problem.fix()));
        }
    }
}
