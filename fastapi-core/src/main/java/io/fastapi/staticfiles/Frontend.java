package io.fastapi.staticfiles;

import io.fastapi.input.Context;
import io.fastapi.input.In;
import io.fastapi.input.Input;
import io.fastapi.input.Param;
import io.fastapi.operation.FrontendRoute;
import io.fastapi.operation.FrontendRoute.Served;
import io.fastapi.operation.Inherited;
import io.fastapi.operation.OperationSpec;
import io.fastapi.operation.Routable;
import io.fastapi.operation.Route;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.types.error.MisuseException;
import io.fastapi.types.model.TypeSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * A built frontend, such as the {@code dist} of Vite, behind the operations: they and everything else are matched first, wherever
 * they are declared. Of several frontends the one with the longest path answers. A directory is answered with its
 * {@code index.html}, and a page that is not there as the {@linkplain #fallback fallback} says. The dependencies of the routers and
 * the application around it run first, and the headers that they set are those of the answer.
 *
 * <pre>{@code
 * FastApi.of(items, frontend("/", "dist"))
 * }</pre>
 *
 * @see <a href="https://fastapi.tiangolo.com/tutorial/frontend/">FastAPI: frontend</a>
 */
public final class Frontend implements Routable {

    /** What answers GET and HEAD of a path that is not there. */
    public enum Fallback {
        /** {@code 404.html} with 404 if the directory has it, else {@code index.html} with 200 where a browser asks for a page. */
        AUTO,
        /** {@code index.html} with 200 where a browser asks for a page: the application finds out in the browser. */
        INDEX_HTML,
        /** {@code 404.html} with 404. */
        NOT_FOUND_HTML,
        /** The 404 of the application. */
        NONE
    }

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private static final Input<String> PATH = Param.of(In.PATH, "path", TypeSpec.of(String.class));

    private final String path;
    private final StaticFiles files;
    private final Fallback fallback;

    /** Always the same, by which a frontend is known below whatever includes it. */
    private final Supplier<Served> served = () -> served(System.getenv("FASTAPI_ENV"));

    private Frontend(String path, StaticFiles files, Fallback fallback) {
        this.path = path;
        this.files = files;
        this.fallback = fallback;
    }

    /**
     * The frontend in a directory; a relative one is below the working directory.
     *
     * @throws MisuseException if the path is empty
     */
    public static Frontend of(String path, String directory) {
        return of(path, StaticFiles.directory(directory));
    }

    /**
     * The frontend in a directory.
     *
     * @throws MisuseException if the path is empty
     */
    public static Frontend of(String path, Path directory) {
        return of(path, StaticFiles.directory(directory));
    }

    /**
     * The frontend of some files: on the class path, or with compressed siblings.
     *
     * @throws MisuseException if the path is empty
     */
    public static Frontend of(String path, StaticFiles files) {
        if (path.isEmpty()) {
            throw new MisuseException("the path of a frontend is empty", "write \"/\" for everything");
        }
        return new Frontend(path.replaceAll("/+$", ""), files, Fallback.AUTO);
    }

    /** What answers a page that is not there; {@link Fallback#AUTO} by default. */
    public Frontend fallback(Fallback fallback) {
        return new Frontend(this.path, this.files, fallback);
    }

    /**
     * Whether a missing directory, or a missing file that the fallback needs, stops the start. By default it does, unless the
     * environment variable {@code FASTAPI_ENV} is {@code development}: then there is a warning.
     */
    public Frontend checkDir(boolean check) {
        return new Frontend(this.path, this.files.checkDir(check), this.fallback);
    }

    @Override
    public List<Route> routes(Inherited inherited) {
        String whole = inherited.prefix() + this.path;
        return List.of(new FrontendRoute(whole, inherited, this.served));
    }

    /** What answers; checked as an environment wants it. */
    Served served(@Nullable String environment) {
        check("development".equals(environment));
        FileFinder finder = this.files.finder();
        FrontendAnswers answers = new FrontendAnswers(finder, this.files.sender(finder), this.fallback);
        return new Served(
                FrontendRoute.reading(this.path)
                        .params(
                                PATH,
                                Context.<ServerRequest>of(Context.Kind.REQUEST),
                                Context.<OutgoingResponse>of(Context.Kind.RESPONSE))
                        .handle(answers::answer),
                OperationSpec.of(List.of("POST"), this.path + "/{path:path}")
                        .params(PATH)
                        .handle(answers::refuse));
    }

    private void check(boolean development) {
        if (this.files.checksDir().isEmpty() && development) {
            try {
                this.files.checkDirectory();
            } catch (MisuseException missing) {
                LOG.warn("{}: {}", this, missing.getMessage());
            }
        } else if (this.files.checksDir().orElse(true)) {
            this.files.checkDirectory();
            if (this.fallback == Fallback.INDEX_HTML) {
                this.files.checkFile("index.html");
            } else if (this.fallback == Fallback.NOT_FOUND_HTML) {
                this.files.checkFile("404.html");
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frontend that
                && this.path.equals(that.path)
                && this.files.equals(that.files)
                && this.fallback == that.fallback;
    }

    @Override
    public int hashCode() {
        return this.files.hashCode();
    }

    /** For messages: {@code frontend / of StaticFiles[directory=dist]}. */
    @Override
    public String toString() {
        return "frontend " + (this.path.isEmpty() ? "/" : this.path) + " of " + this.files;
    }
}
