package io.fastapi.conformance;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.frontend;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.mount;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.response;
import static io.fastapi.Dsl.websocket;

import io.fastapi.FastApi;
import io.fastapi.background.BackgroundTasks;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.input.Dependency.Scope;
import io.fastapi.response.OutgoingResponse;
import io.fastapi.routing.ApiRouter;
import io.fastapi.staticfiles.Frontend;
import io.fastapi.staticfiles.Frontend.Fallback;
import io.fastapi.staticfiles.StaticFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code twins/frontend.py}. */
final class FrontendTwin {

    private static final FileTime MODIFIED = FileTime.from(Instant.ofEpochSecond(1_699_142_400, 250_000_000));

    private final EventLog events = new EventLog();
    private final Path root;

    private FrontendTwin(Path root) {
        this.root = root;
    }

    static FastApi app() {
        try {
            return new FrontendTwin(Files.createTempDirectory("frontend")).twin();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private FastApi twin() throws IOException {
        write();
        Dependency<String> opened =
                depends(cookie("flavour").optional(), this::open).closing(this::close);
        Dependency<String> guard = depends(response(), backgroundTasks(), header("token"), this::guard);
        ApiRouter inside = ApiRouter.of(frontend("/", d("admin")), frontend("/deep", d("dist")))
                .prefix("/private")
                .dependencies(guard);
        FastApi below = FastApi.of(get("/api").handle(() -> "api"), frontend("/", d("dist")))
                .dependencies(opened);
        return FastApi.of(
                get("/items").handle(() -> List.of("api")),
                post("/orders").handle(() -> "ordered"),
                get("/users/{user}").params(path("user", int.class)).handle(user -> user),
                get("/late/{rest:path}").params(path("rest")).handle(rest -> rest),
                websocket("/ws").handle(socket -> {
                    socket.accept();
                    socket.close();
                }),
                mount("/static", StaticFiles.directory(d("bare"))),
                frontend("/", d("dist")),
                frontend("/admin", d("admin")).fallback(Fallback.NONE),
                frontend("/admin/", d("site")),
                frontend("/site", d("site")),
                frontend("/site-index", d("site")).fallback(Fallback.INDEX_HTML),
                frontend("/site-404", d("site")).fallback(Fallback.NOT_FOUND_HTML),
                frontend("/bare", d("bare")),
                frontend("/later", d("not-there")).checkDir(false),
                Frontend.of("/nofile", Path.of(d("bare")))
                        .fallback(Fallback.INDEX_HTML)
                        .checkDir(false),
                get("/after").handle(() -> "after"),
                ApiRouter.of(frontend("/", d("admin")))
                        .prefix("/levels")
                        .dependencies(
                                scoped("one", Scope.REQUEST),
                                scoped("two", Scope.FUNCTION),
                                scoped("three", Scope.REQUEST),
                                scoped("four", Scope.FUNCTION)),
                ApiRouter.of(inside).dependencies(opened),
                ApiRouter.of(inside).prefix("/again"),
                mount("/below", below),
                ApiRouter.of(frontend("/shop", d("dist")), get("/shop/price").handle(() -> 3)),
                this.events.router());
    }

    private Dependency<String> scoped(String name, Scope scope) {
        return depends(backgroundTasks(), tasks -> {
                    this.events.add(name + " open");
                    tasks.add(() -> this.events.add("task of " + name));
                    return name;
                })
                .closing((opened, failure) -> {
                    if (failure.orElse(null) instanceof HttpException http) {
                        this.events.add(name + " failed " + http.status());
                    }
                    this.events.add(name + " close");
                })
                .scope(scope);
    }

    private String guard(OutgoingResponse response, BackgroundTasks tasks, String token) {
        this.events.add("guard");
        if (token.equals("wrong")) {
            throw new HttpException(403, "Wrong token");
        }
        response.header("x-guard", token).cookie("seen", "yes").status(299);
        tasks.add(() -> this.events.add("task"));
        return token;
    }

    private String open(Optional<String> flavour) {
        String event = "open " + flavour.orElse("None");
        this.events.add(event);
        return event;
    }

    private void close(String opened, Optional<Throwable> failure) {
        if (failure.orElse(null) instanceof HttpException http) {
            this.events.add("failed " + http.status());
        }
        this.events.add("close");
    }

    private String d(String name) {
        return this.root.resolve(name).toString();
    }

    private void write() throws IOException {
        file("secret.txt", "secret");
        file("dist/index.html", "<h1>app</h1>");
        file("dist/assets/app.css", "a { b: 1 }");
        file("dist/guide/index.html", "<h1>guide of dist</h1>");
        file("dist/items/index.html", "<h1>items of dist</h1>");
        file("dist/empty/other.txt", "other");
        file("dist/sub dir/index.html", "<h1>sub dir</h1>");
        file("dist/admin/index.html", "<h1>hidden by the admin</h1>");
        file("dist/static/style.css", "hidden by the mount");
        file("site/index.html", "<h1>site</h1>");
        file("site/404.html", "<h1>not here</h1>");
        file("site/page.html", "<h1>page</h1>");
        file("admin/index.html", "<h1>admin</h1>");
        file("admin/only.txt", "only");
        file("bare/file.txt", "bare");
        Files.createSymbolicLink(this.root.resolve("dist/out.txt"), this.root.resolve("secret.txt"));
    }

    private void file(String name, String text) throws IOException {
        Path path = this.root.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        Files.setLastModifiedTime(path, MODIFIED);
    }
}
