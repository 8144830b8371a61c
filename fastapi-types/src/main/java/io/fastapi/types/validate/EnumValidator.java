package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.shape.EnumOthers;
import io.fastapi.types.shape.Shape.EnumShape;
import io.fastapi.types.shape.Shape.EnumShape.Constant;
import io.fastapi.types.source.Source;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A constant of an enum, by its value on the wire. */
final class EnumValidator extends Validator {

    /** The key of {@code null}, which is a value of Python's enums as any other. */
    private static final Object NULL = new Object();

    private final Class<?> type;
    private final Map<Object, Object> constants = new HashMap<>();
    private final String expected;
    /** For an enum of integers, texts and booleans are read as integers first: pydantic's {@code IntEnum}. */
    private final @Nullable Validator integers;

    private final boolean hasIntegers;
    private final EnumOthers others;

    EnumValidator(EnumShape shape) {
        super(label(shape));
        this.type = shape.type();
        List<@Nullable Object> values = new ArrayList<>();
        boolean integral = true;
        boolean some = false;
        for (Constant constant : shape.constants()) {
            integral &= isInteger(constant.value());
            some |= isInteger(constant.value());
            this.constants.putIfAbsent(key(constant.value()), constant.constant());
            values.add(constant.value());
        }
        this.expected = PythonText.anyOf(values);
        this.hasIntegers = some;
        this.others = shape.others();
        this.integers = integral ? new IntegerValidator(IntegerValidator.Target.BIG, false) : null;
    }

    /** Enums of texts are taken for Python's {@code (str, Enum)}, those of integers for {@code IntEnum}. */
    private static String label(EnumShape shape) {
        boolean texts = shape.constants().stream().allMatch(constant -> constant.value() instanceof String);
        boolean integers = shape.constants().stream().allMatch(constant -> isInteger(constant.value()));
        return (texts ? "str-" : integers ? "int-" : "") + "enum[" + shape.name() + "]";
    }

    private static boolean isInteger(@Nullable Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger;
    }

    @Override
    boolean isInstance(@Nullable Object object) {
        return this.type.isInstance(object);
    }

    @Override
    Object validate(Source in, Run run) {
        Source.Kind kind = in.kind();
        if (kind == Source.Kind.OTHER && this.type.isInstance(in.raw())) {
            return asConstant(in.raw());
        }
        run.lax();
        if (this.hasIntegers && kind == Source.Kind.INTEGER && !in.fitsLong()) {
            return run.fail(ErrorType.INT_PARSING_SIZE, in);
        }
        Object key = key(in);
        Object constant = (key == null) ? null : this.constants.get(key);
        Object integer = (constant == null && this.integers != null) ? integer(this.integers, in) : null;
        if (kind == Source.Kind.TEXT && integer instanceof BigInteger big && big.bitLength() >= Long.SIZE) {
            return run.fail(
                    ErrorType.INT_PARSING_SIZE.type(), ErrorType.INT_PARSING_SIZE.message(Map.of()), big, Map.of());
        }
        constant = (integer == null) ? constant : this.constants.get(key(integer));
        Object found = (constant != null) ? constant : other(in, integer);
        return (found != null) ? found : refuse(in, run);
    }

    private @Nullable Object other(Source in, @Nullable Object integer) {
        if (integer instanceof BigInteger big && big.bitLength() < Long.SIZE) {
            return this.others.ofInteger(big.longValue());
        }
        return switch (in.kind()) {
            case TEXT -> this.others.ofText(in.text());
            case INTEGER -> in.fitsLong() ? this.others.ofInteger(in.integer()) : null;
            default -> null;
        };
    }

    /** Of an enum without constants there is nothing to list. */
    private Object refuse(Source in, Run run) {
        return this.constants.isEmpty()
                ? run.fail(ErrorType.IS_INSTANCE_OF, in, this.type.getSimpleName())
                : run.fail(ErrorType.ENUM, in, this.expected);
    }

    private static Object asConstant(@Nullable Object constant) {
        if (constant == null) {
            throw new IllegalStateException("null is no constant");
        }
        return constant;
    }

    private static @Nullable Object integer(Validator integers, Source in) {
        if (in.kind() != Source.Kind.TEXT && in.kind() != Source.Kind.FLOAT) {
            return null;
        }
        Object integer = integers.validate(in, Run.fast());
        return (integer == Run.INVALID) ? null : integer;
    }

    private static @Nullable Object key(Source in) {
        return switch (in.kind()) {
            case NULL -> NULL;
            case TEXT -> in.text();
            case INTEGER -> in.fitsLong() ? key(in.integer()) : key(in.bigInteger());
            case FLOAT -> key(in.number());
            case BOOLEAN -> key(in.bool());
            default -> null;
        };
    }

    /** Values that Python holds for equal have one key: 1, 1.0 and True. */
    private static Object key(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        if (value instanceof Boolean flag) {
            return key(flag ? 1 : 0);
        }
        if (value instanceof Double number && (number.isNaN() || number.isInfinite())) {
            return number;
        }
        if (value instanceof Double whole && whole == Math.rint(whole)) {
            return new BigDecimal(whole)
                    .stripTrailingZeros(); // Python compares what a float is, not what it is written as
        }
        return (value instanceof Number) ? new BigDecimal(value.toString()).stripTrailingZeros() : value.toString();
    }
}
