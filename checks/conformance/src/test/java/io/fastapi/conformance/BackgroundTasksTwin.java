package io.fastapi.conformance;

import static io.fastapi.Dsl.backgroundTasks;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;

import io.fastapi.FastApi;
import io.fastapi.background.BackgroundTasks;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.response.Response;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** {@code twins/background_tasks.py}. */
final class BackgroundTasksTwin {

    private final EventLog events = new EventLog();
    private final Dependency<Optional<String>> query =
            depends(backgroundTasks(), query("q").optional(), this::getQuery);

    static FastApi app() {
        return new BackgroundTasksTwin().twin();
    }

    private FastApi twin() {
        return FastApi.of(
                post("/send-notification/{email}")
                        .params(path("email"), backgroundTasks(), this.query)
                        .handle(this::sendNotification),
                post("/dropped/").params(backgroundTasks()).handle(this::dropped),
                post("/direct/").params(backgroundTasks()).handle(this::direct),
                post("/own-task/").params(backgroundTasks()).handle(this::ownTask),
                this.events.router());
    }

    private Optional<String> getQuery(BackgroundTasks tasks, Optional<String> q) {
        q.filter(text -> !text.isEmpty()).ifPresent(text -> tasks.add(() -> this.events.add("found query: " + text)));
        return q;
    }

    private Object sendNotification(String email, BackgroundTasks tasks, Optional<String> q) {
        tasks.addAsync(() -> Mono.fromRunnable(() -> this.events.add("message to " + email)));
        return Ordered.map("message", "Message sent", "q", q);
    }

    private Object dropped(BackgroundTasks tasks) {
        tasks.add(() -> this.events.add("never"));
        throw new HttpException(400, "No");
    }

    private Object direct(BackgroundTasks tasks) {
        tasks.add(() -> this.events.add("kept"));
        return Response.json(202, Map.of("direct", true));
    }

    private Object ownTask(BackgroundTasks tasks) {
        tasks.add(() -> this.events.add("lost"));
        return Response.json(Map.of("own", true)).background(() -> this.events.add("own"));
    }
}
