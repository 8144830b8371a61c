package io.fastapi.engine.body;

import io.fastapi.FastApi;
import io.fastapi.Limits;
import io.fastapi.engine.request.BodyMemory;
import io.fastapi.operation.FormLimits;
import io.fastapi.operation.Settings;
import io.fastapi.types.TypeAdapter;
import io.fastapi.types.TypeAdapters;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Makes the body sources of one application. */
public final class BodySources {

    private final FastApi app;
    private final Limits limits;
    private final BodyMemory memory;
    private final Executor workers;
    private final TypeAdapters adapters;

    /**
     * Sources with limits.
     *
     * @param app the application, whose limits go before the others
     * @param limits limits of what the application does not say
     * @param memory what the bodies of all requests take together
     * @param workers where files are written
     * @param adapters the application's types
     */
    public BodySources(FastApi app, Limits limits, BodyMemory memory, Executor workers, TypeAdapters adapters) {
        this.app = app;
        this.limits = limits;
        this.memory = memory;
        this.workers = workers;
        this.adapters = adapters;
    }

    /**
     * The source of an operation.
     *
     * @param settings what the operation was given
     */
    public BodySource of(BodyPlan plan, Settings settings) {
        Optional<Long> most = settings.maxBodySize().or(this.app::maxBodySize);
        Limits limits = limits(most, settings.formLimits().within(this.app.formLimits()));
        BodySource source = of(plan, settings, most, limits);
        return most.<BodySource>map(own -> new OwnAllowance(source, own)).orElse(source);
    }

    private BodySource of(BodyPlan plan, Settings settings, Optional<Long> most, Limits limits) {
        return switch (plan.kind()) {
            case NONE, STREAM -> most.<BodySource>map(UnreadBody::new).orElse(BodySource.NOTHING);
            case JSON ->
                new JsonBody(
                        limits.bodySize(),
                        this.memory,
                        settings.strictContentType().orElse(true),
                        this.adapters.jsonDepth(),
                        whole(plan));
            case FORM -> new FormReader(limits, this.memory, this.workers, plan.filesInMemory());
        };
    }

    /** The source of something that reads its body itself, if at all. */
    public static BodySource unread(long most) {
        return new OwnAllowance(new UnreadBody(most), most);
    }

    private Limits limits(Optional<Long> most, FormLimits form) {
        return new Limits(
                most.orElse(this.limits.bodySize()),
                most.orElse(this.limits.formSize()),
                form.maxFields().orElse(this.limits.formFields()),
                form.maxFiles().orElse(this.limits.formFiles()),
                form.maxPartSize().orElse(this.limits.fieldSize()),
                this.limits.fileMemory(),
                this.limits.bodyMemory());
    }

    private @Nullable TypeAdapter<?> whole(BodyPlan plan) {
        return plan.onlyReader()
                .<TypeAdapter<?>>map(body -> this.adapters.of(body.spec()))
                .orElse(null);
    }
}
