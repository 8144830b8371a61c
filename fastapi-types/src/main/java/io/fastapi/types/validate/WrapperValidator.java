package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.shape.Shape.WrapperShape;
import io.fastapi.types.source.Source;
import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A class around one value. */
final class WrapperValidator extends Validator {

    private final Class<?> type;
    private final boolean named;
    private final Validator item;
    private final @Nullable Function<@Nullable Object, Object> wrap;
    private final @Nullable BeanCheck beans;

    WrapperValidator(WrapperShape shape, Validator item, @Nullable BeanCheck beans) {
        super(shape.name().orElse(item.label()));
        this.type = shape.type();
        this.named = shape.name().isPresent();
        this.item = item;
        this.wrap = shape.wrap();
        this.beans = beans;
    }

    /** That of the value, which may be known later, unless the class has a name of its own. */
    @Override
    String label() {
        return this.named ? super.label() : this.item.label();
    }

    @Override
    boolean isInstance(@Nullable Object object) {
        return this.type.isInstance(object);
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        if (in.kind() == Source.Kind.OTHER && this.type.isInstance(in.raw())) {
            return in.raw();
        }
        Function<@Nullable Object, Object> wrapping = this.wrap;
        if (wrapping == null) {
            return run.fail(ErrorType.IS_INSTANCE_OF, in, this.type.getSimpleName());
        }
        Source kept = run.isCollecting() ? in.rereadable() : in;
        Object value = this.item.validate(kept, run);
        if (value == Run.INVALID) {
            return value;
        }
        try {
            Object instance = wrapping.apply(value);
            return (this.beans != null) ? this.beans.check(instance, kept, run) : instance;
        } catch (IllegalArgumentException | DateTimeException | AssertionError e) {
            return run.fail(e, kept);
        }
    }
}
