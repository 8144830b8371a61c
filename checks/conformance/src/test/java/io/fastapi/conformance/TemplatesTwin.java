package io.fastapi.conformance;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.mount;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.query;

import io.fastapi.FastApi;
import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Response;
import io.fastapi.routing.ApiRouter;
import io.fastapi.staticfiles.StaticFiles;
import io.fastapi.templating.ContextProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** {@code twins/templates.py}; the templates are in {@code src/test/resources/templates}. */
final class TemplatesTwin {

    private final EventLog events = new EventLog();

    static Twin twin() {
        ContextProcessor shop = request -> Map.of("shop", "Shop", "order", "processor");
        return Twin.boot(new TemplatesTwin().app()).bean(shop);
    }

    private FastApi app() {
        FastApi sub = FastApi.of(page("/page", "below.html", "read_page"));
        return FastApi.of(
                mount("/static", StaticFiles.directory(files()).name("static")),
                get("/items/{id}")
                        .name("read_item")
                        .responseClass(ResponseClass.HTML)
                        .params(path("id"))
                        .handle(id -> Response.template("item.html", Map.of("id", id))),
                get("/echo")
                        .name("read_echo")
                        .params(query("q"))
                        .handle(q -> Response.template("echo.html", Map.of("q", q, "order", "model"))),
                get("/created")
                        .name("read_created")
                        .handle(() -> list(List.of("a", "b")).status(201).header("x-made", "here")),
                get("/list")
                        .name("read_list")
                        .params(query("names", int.class).orElse(0))
                        .handle(names -> list(IntStream.range(0, Math.min(names, 100))
                                .mapToObj(n -> "<" + n + ">")
                                .toList())),
                get("/mail")
                        .name("read_mail")
                        .params(query("name"))
                        .handle(name -> Response.template("mail.txt", Map.of("name", name))
                                .mediaType("text/plain")),
                tasks(),
                page("/missing", "nowhere.html", "read_missing"),
                get("/broken")
                        .name("read_broken")
                        .params(query("number", int.class).orElse(0))
                        .handle(number -> Response.template("broken.html", Map.of("number", number))),
                page("/unnamed", "unnamed.html", "read_unnamed"),
                ApiRouter.of(get("/{id}")
                                .name("read_page_of")
                                .params(path("id"))
                                .handle(id -> Response.template("item.html", Map.of("id", id))))
                        .prefix("/pages"),
                mount("/sub", sub.name("sub")),
                page("/below", "below.html", "read_below"),
                this.events.router());
    }

    private ApiRouter tasks() {
        return ApiRouter.of(
                get("/task").name("read_task").handle(() -> {
                    this.events.add("handler");
                    return list(List.of()).background(() -> this.events.add("task of the page"));
                }),
                get("/tasks").name("read_tasks").params(backgroundTasks()).handle(tasks -> {
                    tasks.add(() -> this.events.add("task of the request"));
                    return list(List.of());
                }));
    }

    private static Operation page(String path, String template, String name) {
        return get(path).name(name).handle(() -> Response.template(template, Map.of()));
    }

    private static Response list(List<String> names) {
        return Response.template("list.html", Map.of("names", names));
    }

    private static Path files() {
        try {
            Path directory = Files.createTempDirectory("templates");
            Path css = Files.writeString(directory.resolve("styles.css"), "h1 { color: green }\n");
            Files.setLastModifiedTime(css, FileTime.from(Instant.ofEpochSecond(1_699_142_400, 250_000_000)));
            return directory;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
