package io.fastapi.types.validate;

import io.fastapi.types.model.SchemaName;
import io.fastapi.types.shape.RecursiveShape;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.source.Source;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A type that holds itself: made first and {@linkplain #complete completed} when what it holds is known. */
final class RecursiveValidator extends Validator {

    /** What pydantic calls a type in the name of another one, before its own name is known. */
    static final String UNKNOWN = "...";

    /** Whether it is pydantic's {@code RootModel}: an alias, which has no title, has the name of what it stands for. */
    private final boolean named;

    private @Nullable Validator item;
    /** Of an alias, once all that it holds is known. */
    private @Nullable String alias;

    private boolean asked;

    RecursiveValidator(RecursiveShape shape) {
        super(shape.name());
        this.named = shape.item() instanceof Shape.WrapperShape wrapper
                && (wrapper.name().isPresent() || !wrapper.type().isAnnotationPresent(SchemaName.class));
    }

    void complete(Validator item) {
        this.item = item;
    }

    /** From now on its name is not asked for again, so that several threads may use it. */
    void settle(String name) {
        this.alias = name;
    }

    boolean isSettled() {
        return this.alias != null;
    }

    /** An alias that holds itself through nothing but aliases meets itself in its own name. */
    @Override
    String label() {
        Validator known = this.item;
        if (known == null || this.asked) {
            return UNKNOWN;
        }
        if (this.named) {
            return super.label();
        }
        if (this.alias != null) {
            return this.alias;
        }
        this.asked = true;
        try {
            return known.label();
        } finally {
            this.asked = false;
        }
    }

    @Override
    boolean isInstance(@Nullable Object object) {
        return this.item != null && this.item.isInstance(object);
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        Object value = run.enter(in) ? Objects.requireNonNull(this.item).validate(in, run) : run.tooDeep(in);
        run.leave();
        return value;
    }
}
