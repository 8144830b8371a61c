package io.fastapi.types.validate;

import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.model.Secret;
import io.fastapi.types.shape.Scalar;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.source.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value that is never shown, not even in the errors about it. */
final class SecretValidator extends Validator {

    private final Validator item;
    private final Sizes sizes;

    SecretValidator(Shape shape, Validator item, List<Constraint<?>> constraints) {
        super(label(shape, item));
        this.item = item;
        this.sizes = Sizes.of("Value", constraints);
    }

    private static String label(Shape shape, Validator item) {
        Scalar scalar = (shape instanceof Shape.ScalarShape one) ? one.scalar() : null;
        if (scalar == Scalar.STRING || scalar == Scalar.BYTES) {
            String name = (scalar == Scalar.STRING) ? "str" : "bytes";
            String python = (scalar == Scalar.STRING) ? "SecretStr" : "SecretBytes";
            String after = "function-after[" + python + "(), " + name + "]";
            String either =
                    "json-or-python[json=" + after + ",python=union[is-instance[" + python + "]," + after + "]]";
            return "lax-or-strict[lax=" + either + ",strict=" + either + "]";
        }
        return "json-or-python[json=function-after[<lambda>(), " + item.label()
                + "],python=function-wrap[validate_secret_value()]]";
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        if (in.kind() == Source.Kind.OTHER && in.raw() instanceof Secret<?> secret) {
            return secret;
        }
        Source kept = run.isCollecting() ? in.rereadable() : in;
        int mark = run.mark();
        Object value = sized(this.item.validate(kept, run), kept, run);
        if (value == Run.INVALID || value == null) {
            run.mask(mark, Secret.MASK);
            return value;
        }
        return Secret.of(value);
    }

    private @Nullable Object sized(@Nullable Object value, Source in, Run run) {
        int length = length(value);
        if (length < 0) {
            return value;
        }
        if (length < this.sizes.min()) {
            return this.sizes.tooShort(length, in, run);
        }
        return (length > this.sizes.max()) ? this.sizes.tooLong(length, in, run) : value;
    }

    private static int length(@Nullable Object value) {
        if (value instanceof String text) {
            return text.codePointCount(0, text.length());
        }
        return (value instanceof byte[] bytes) ? bytes.length : -1;
    }
}
