package io.fastapi.engine.body;

import io.fastapi.Limits;
import io.fastapi.types.TypeAdapter;
import io.fastapi.types.TypeAdapters;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Makes the body sources of one application. */
public final class BodySources {

    private final Limits limits;
    private final Executor workers;
    private final TypeAdapters adapters;

    /**
     * Sources with limits.
     *
     * @param workers where files are written
     * @param adapters the application's types
     */
    public BodySources(Limits limits, Executor workers, TypeAdapters adapters) {
        this.limits = limits;
        this.workers = workers;
        this.adapters = adapters;
    }

    /**
     * The source of an operation.
     *
     * @param strict whether a body without a content type is no JSON
     */
    public BodySource of(BodyPlan plan, boolean strict) {
        return switch (plan.kind()) {
            case NONE, STREAM -> BodySource.NOTHING;
            case JSON -> new JsonBody(this.limits.bodySize(), strict, whole(plan));
            case FORM -> new FormReader(this.limits, this.workers, plan.filesInMemory());
        };
    }

    private @Nullable TypeAdapter<?> whole(BodyPlan plan) {
        return plan.onlyReader()
                .<TypeAdapter<?>>map(body -> this.adapters.of(body.spec()))
                .orElse(null);
    }
}
