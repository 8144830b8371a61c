package io.fastapi.engine.verify;

import io.fastapi.error.Problems;
import io.fastapi.middleware.Cors;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.Sessions;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds middleware that cannot be meant, and such that FastAPI serves and nobody means. */
final class MiddlewareChecks {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private static final String HOST_PREFIX = "__Host-";
    private static final String SECURE_PREFIX = "__Secure-";

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
            UnfitMiddleware.of(each).forEach(unfit -> suspicious.add(label(each), unfit.what(), unfit.fix()));
            if (each instanceof Cors cors && cors.allowsAllOrigins() && cors.allowsCredentials()) {
                suspicious.add(
                        cors,
                        "it lets every page on the web read the answers with the cookies of its visitor",
                        "name the origins, Cors.allowOrigins(\"https://..\"), fastapi.cors.allow-origins, or leave out"
                                + " .allowCredentials(), fastapi.cors.allow-credentials");
            }
            if (each instanceof Cors cors
                    && cors.allowsCredentials()
                    && cors.exposedHeaders().contains("*")) {
                suspicious.add(
                        cors,
                        "it exposes \"*\", which browsers take for the name of a header where credentials are allowed",
                        "name the headers, .exposeHeaders(\"X-Total\"), fastapi.cors.expose-headers");
            }
            if (each instanceof Sessions sessions) {
                cookie(sessions, suspicious);
            }
        }
        if (!strict) {
            suspicious.forEach(problem -> LOG.warn("{}: {}. {}", problem.where(), problem.what(), problem.fix()));
        }
    }

    /** Attributes with which browsers drop the cookie, or which they pass over. */
    private static void cookie(Sessions sessions, Problems suspicious) {
        String secure = needsHttps(sessions);
        if (!secure.isEmpty() && !sessions.isHttpsOnly()) {
            suspicious.add(
                    sessions,
                    "browsers drop a cookie with " + secure + " that is not for HTTPS only",
                    "add .httpsOnly(), fastapi.sessions.https-only");
        }
        boolean isWhole = sessions.domain().isEmpty() && sessions.path().equals("/");
        if (sessions.sessionCookie().startsWith(HOST_PREFIX) && !isWhole) {
            suspicious.add(
                    sessions,
                    "browsers drop a cookie whose name begins with " + HOST_PREFIX + " if it has a domain or a path",
                    "leave both out, or begin the name with " + SECURE_PREFIX);
        }
        if (!sessions.path().startsWith("/")) {
            suspicious.add(
                    sessions,
                    "has the path \"" + sessions.path() + "\", which browsers pass over without a slash before it",
                    "write \"/" + sessions.path() + "\"");
        }
    }

    private static String needsHttps(Sessions sessions) {
        String name = sessions.sessionCookie();
        if (name.startsWith(HOST_PREFIX) || name.startsWith(SECURE_PREFIX)) {
            return "the name " + name;
        }
        if (sessions.sameSite().equals("none")) {
            return "SameSite=None";
        }
        return sessions.isPartitioned() ? "Partitioned" : "";
    }
}
