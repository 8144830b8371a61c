package io.fastapi.conformance;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.query;

import io.fastapi.FastApi;
import io.fastapi.background.BackgroundTasks;
import io.fastapi.operation.ResponseClass;
import io.fastapi.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The files of {@code twins/programs_field.py}. */
final class OnceProgram {

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final Path file = written();

    private static Path written() {
        try {
            Path file = Files.createTempDirectory("once").resolve("once.txt");
            Files.writeString(file, "0123456789".repeat(10));
            return Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_699_142_400, 250_000_000)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    FastApi app() {
        return FastApi.of(
                        get("/events").name("events").includeInSchema(false).handle(() -> this.events),
                        delete("/events").name("forget").includeInSchema(false).handle(() -> {
                            this.events.clear();
                            return Optional.empty();
                        }),
                        get("/own")
                                .name("own")
                                .responseClass(ResponseClass.FILE)
                                .params(query("code", int.class).orElse(200))
                                .handle(code ->
                                        Response.file(this.file).status(code).background(() -> this.events.add("own"))),
                        get("/shared")
                                .name("shared")
                                .responseClass(ResponseClass.FILE)
                                .params(backgroundTasks(), query("name").optional())
                                .handle(this::shared))
                .title("Files");
    }

    private Response shared(BackgroundTasks tasks, Optional<String> name) {
        tasks.add(() -> this.events.add("shared"));
        return name.map(given -> Response.file(this.file, given)).orElseGet(() -> Response.file(this.file));
    }
}
