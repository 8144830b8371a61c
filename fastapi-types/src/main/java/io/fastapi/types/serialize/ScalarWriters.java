package io.fastapi.types.serialize;

import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.shape.Scalar;
import io.fastapi.types.shape.Shape.ScalarShape;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Year;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The writers of scalars, one per form on the wire. */
final class ScalarWriters {

    /** No one means a number of more digits than this; writing it out would be an attack on memory. */
    private static final int MAX_WHOLE_DIGITS = 10_000;

    private static final String OUT_OF_RANGE = "Out of range float values are not JSON compliant";

    private ScalarWriters() {}

    static ValueWriter of(ScalarShape shape, Dialect dialect) {
        boolean untyped = dialect == Dialect.UNTYPED;
        String utc = untyped ? "+00:00" : "Z";
        return switch (shape.scalar()) {
            case STRING -> new Strings();
            case BOOLEAN -> new Booleans();
            case INTEGER, BIG_INTEGER -> new Integers();
            case YEAR -> new Years();
            case FLOAT -> new Doubles(dialect);
            case NUMBER -> new Numbers(dialect);
            case DECIMAL -> untyped ? new Decimals() : text(value -> value.toString());
            case DURATION -> untyped ? new Seconds() : text(value -> Moments.duration((Duration) value));
            case DATE_TIME -> text(value -> Moments.dateTime(value, utc));
            case TIME -> text(value -> Moments.time(value, utc));
            case BYTES -> bytes(shape);
            case IP_ADDRESS -> text(value -> IpAddresses.text((InetAddress) value));
            case LOCALE -> text(value -> ((Locale) value).toLanguageTag());
            default -> text(Object::toString);
        };
    }

    private static ValueWriter bytes(ScalarShape shape) {
        boolean base64 = shape.constraints().stream().anyMatch(Constraint.Base64.class::isInstance);
        return base64
                ? text(value -> Base64.getUrlEncoder().encodeToString((byte[]) value))
                : text(value -> Texts.utf8((byte[]) value));
    }

    static ValueWriter text(Function<Object, String> form) {
        return new TextWriter(form);
    }

    /** Values that are JSON strings. */
    record TextWriter(Function<Object, String> form) implements ValueWriter {

        @Override
        public void write(Object value, JsonGenerator out) {
            out.writeString(this.form.apply(value));
        }

        @Override
        public Object jsonable(Object value, Scope scope) {
            return this.form.apply(value);
        }
    }

    static final class Strings implements ValueWriter {

        @Override
        public void write(Object value, JsonGenerator out) {
            text(value, out);
        }

        static void text(Object value, JsonGenerator out) {
            out.writeString((value instanceof String text) ? text : value.toString());
        }

        @Override
        public Object jsonable(Object value, Scope scope) {
            return value.toString();
        }
    }

    static final class Booleans implements ValueWriter {

        @Override
        public void write(Object value, JsonGenerator out) {
            out.writeBoolean((Boolean) value);
        }

        @Override
        public Object jsonable(Object value, Scope scope) {
            return value;
        }
    }

    static final class Integers implements ValueWriter {

        @Override
        public void write(Object value, JsonGenerator out) {
            if (value instanceof BigInteger big) {
                out.writeNumber(big);
            } else if (value instanceof Integer small) {
                out.writeNumber(small);
            } else {
                out.writeNumber(((Number) value).longValue());
            }
        }

        @Override
        public Object jsonable(Object value, Scope scope) {
            return value;
        }
    }

    private static final class Years implements ValueWriter {

        @Override
        public void write(Object value, JsonGenerator out) {
            out.writeNumber(((Year) value).getValue());
        }

        @Override
        public Object jsonable(Object value, Scope scope) {
            return ((Year) value).getValue();
        }
    }

    /**
     * {@code float} and {@code double}.
     *
     * @param nonFiniteNull whether NaN and infinities are {@code null}, as in pydantic's form; otherwise writing them fails
     */
    record Doubles(Dialect dialect, boolean nonFiniteNull) implements ValueWriter {

        Doubles(Dialect dialect) {
            this(dialect, dialect == Dialect.TYPED);
        }

        /** Those of a model within an untyped answer whose field says nothing of a number: what pydantic made {@code null} already. */
        static Doubles ofAnyInModel() {
            return new Doubles(Dialect.MODEL_IN_UNTYPED, true);
        }

        @Override
        public void write(Object value, JsonGenerator out) {
            if (value instanceof Float single && Float.isFinite(single)) {
                out.writeNumber((this.dialect == Dialect.TYPED) ? Floats.pydantic(single) : Floats.python(single));
            } else {
                write(((Number) value).doubleValue(), out);
            }
        }

        /** The same without a box. */
        void write(double number, JsonGenerator out) {
            if (Floats.writeSimple(number, out)) {
                return;
            }
            if (Double.isFinite(number)) {
                out.writeNumber((this.dialect == Dialect.TYPED) ? Floats.pydantic(number) : Floats.python(number));
            } else if (!this.nonFiniteNull && !Scope.of(out).isNonFiniteNull()) {
                throw new IllegalArgumentException(OUT_OF_RANGE);
            } else {
                out.writeNull();
            }
        }

        @Override
        public @Nullable Object jsonable(Object value, Scope scope) {
            double number = ((Number) value).doubleValue();
            return (Double.isFinite(number) || !this.nonFiniteNull) ? value : null;
        }
    }

    /** Decimals of untyped responses: an integer when there is no fraction digit, else a float. */
    private static final class Decimals implements ValueWriter {

        private static final ValueWriter FLOATS = new Doubles(Dialect.UNTYPED);

        @Override
        public void write(Object value, JsonGenerator out) {
            Object number = number(value);
            if (number instanceof BigInteger whole) {
                out.writeNumber(whole);
            } else {
                FLOATS.write(number, out);
            }
        }

        @Override
        public Object jsonable(Object value, Scope scope) {
            return number(value);
        }

        private static Number number(Object value) {
            BigDecimal decimal = (BigDecimal) value;
            if (decimal.scale() > 0) {
                return decimal.doubleValue();
            }
            if ((long) decimal.precision() - decimal.scale() > MAX_WHOLE_DIGITS) {
                throw new IllegalArgumentException("A number of more than " + MAX_WHOLE_DIGITS + " digits");
            }
            return decimal.toBigInteger();
        }
    }

    private static final class Seconds implements ValueWriter {

        @Override
        public void write(Object value, JsonGenerator out) {
            out.writeNumber(Floats.python(Moments.seconds((Duration) value)));
        }

        @Override
        public Object jsonable(Object value, Scope scope) {
            return Moments.seconds((Duration) value);
        }
    }

    /** A {@code Number} of whatever class. */
    private static final class Numbers implements ValueWriter {

        private final ValueWriter integers = new Integers();
        private final ValueWriter floats;
        private final ValueWriter decimals;

        Numbers(Dialect dialect) {
            this.floats = new Doubles(dialect);
            this.decimals = of(new ScalarShape(Scalar.DECIMAL, BigDecimal.class, List.of()), dialect);
        }

        private ValueWriter pick(Object value) {
            if (value instanceof Double || value instanceof Float) {
                return this.floats;
            }
            return (value instanceof BigDecimal) ? this.decimals : this.integers;
        }

        @Override
        public void write(Object value, JsonGenerator out) {
            pick(value).write(value, out);
        }

        @Override
        public @Nullable Object jsonable(Object value, Scope scope) {
            return pick(value).jsonable(value, scope);
        }
    }
}
