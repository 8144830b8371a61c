package io.fastapi.types.serialize;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/** Writes one field of a model; primitives, which nothing leaves out by their value, without a box. */
abstract class FieldWriter {

    final SerializedString name;
    private final @Nullable String inputName;
    final Function<Object, @Nullable Object> getter;
    final ValueWriter writer;
    final Omit omit;

    private FieldWriter(
            SerializedString name,
            @Nullable String inputName,
            Function<Object, @Nullable Object> getter,
            ValueWriter writer,
            Omit omit) {
        this.name = name;
        this.inputName = inputName;
        this.getter = getter;
        this.writer = writer;
        this.omit = omit;
    }

    /** @param inputName the name by which {@code Validated.fieldsSet()} knows the field, {@code null} for a computed one */
    static FieldWriter of(
            String name,
            @Nullable String inputName,
            Function<Object, @Nullable Object> getter,
            ValueWriter writer,
            Omit omit) {
        SerializedString serialized = new SerializedString(name);
        if (omit == Omit.NEVER && writer instanceof ScalarWriters.Doubles doubles) {
            ToDoubleFunction<Object> primitive = primitive(getter, ToDoubleFunction.class);
            if (primitive != null) {
                return new OfDouble(serialized, inputName, getter, doubles, primitive);
            }
        }
        if (omit == Omit.NEVER && writer instanceof ScalarWriters.Integers) {
            ToLongFunction<Object> primitive = primitive(getter, ToLongFunction.class);
            if (primitive != null) {
                return new OfLong(serialized, inputName, getter, writer, primitive);
            }
        }
        if (omit == Omit.NEVER && writer instanceof ScalarWriters.Booleans) {
            Predicate<Object> primitive = primitive(getter, Predicate.class);
            if (primitive != null) {
                return new OfBoolean(serialized, inputName, getter, writer, primitive);
            }
        }
        return (writer instanceof ScalarWriters.Strings)
                ? new OfText(serialized, inputName, getter, writer, omit)
                : new OfObject(serialized, inputName, getter, writer, omit);
    }

    @SuppressWarnings("unchecked") // a getter takes any object, in whatever form it gives the value
    private static <T> @Nullable T primitive(Object getter, Class<?> type) {
        return type.isInstance(getter) ? (T) getter : null;
    }

    boolean isComputed() {
        return this.inputName == null;
    }

    /** Whether the field is among the given ones; a computed field is always there. */
    final boolean isIn(Set<String> fieldsSet) {
        return this.inputName == null || fieldsSet.contains(this.inputName);
    }

    abstract void write(Object instance, JsonGenerator out);

    /** Writes the name, and {@code null} where that is the value; returns what is left to write. */
    final @Nullable Object begin(Object instance, JsonGenerator out) {
        Object value = this.getter.apply(instance);
        if (this.omit != Omit.NEVER && this.omit.omits(value)) {
            return null;
        }
        out.writeName(this.name);
        if (value == null) {
            out.writeNull();
        }
        return value;
    }

    final void put(Object instance, Map<String, @Nullable Object> map, Scope scope) {
        Object value = this.getter.apply(instance);
        if (!this.omit.omits(value)) {
            map.put(this.name.getValue(), this.writer.jsonableNullable(value, scope));
        }
    }

    private static final class OfObject extends FieldWriter {

        OfObject(
                SerializedString name,
                @Nullable String inputName,
                Function<Object, @Nullable Object> getter,
                ValueWriter writer,
                Omit omit) {
            super(name, inputName, getter, writer, omit);
        }

        @Override
        void write(Object instance, JsonGenerator out) {
            Object value = begin(instance, out);
            if (value != null) {
                this.writer.write(value, out);
            }
        }
    }

    /** Most fields are texts: they are written without a call that could be one of many. */
    private static final class OfText extends FieldWriter {

        OfText(
                SerializedString name,
                @Nullable String inputName,
                Function<Object, @Nullable Object> getter,
                ValueWriter writer,
                Omit omit) {
            super(name, inputName, getter, writer, omit);
        }

        @Override
        void write(Object instance, JsonGenerator out) {
            Object value = begin(instance, out);
            if (value != null) {
                ScalarWriters.Strings.text(value, out);
            }
        }
    }

    private static final class OfDouble extends FieldWriter {

        private final ToDoubleFunction<Object> primitive;
        private final ScalarWriters.Doubles doubles;

        OfDouble(
                SerializedString name,
                @Nullable String inputName,
                Function<Object, @Nullable Object> boxed,
                ScalarWriters.Doubles doubles,
                ToDoubleFunction<Object> primitive) {
            super(name, inputName, boxed, doubles, Omit.NEVER);
            this.primitive = primitive;
            this.doubles = doubles;
        }

        @Override
        void write(Object instance, JsonGenerator out) {
            out.writeName(this.name);
            this.doubles.write(this.primitive.applyAsDouble(instance), out);
        }
    }

    private static final class OfLong extends FieldWriter {

        private final ToLongFunction<Object> primitive;

        OfLong(
                SerializedString name,
                @Nullable String inputName,
                Function<Object, @Nullable Object> boxed,
                ValueWriter writer,
                ToLongFunction<Object> primitive) {
            super(name, inputName, boxed, writer, Omit.NEVER);
            this.primitive = primitive;
        }

        @Override
        void write(Object instance, JsonGenerator out) {
            out.writeName(this.name);
            out.writeNumber(this.primitive.applyAsLong(instance));
        }
    }

    private static final class OfBoolean extends FieldWriter {

        private final Predicate<Object> primitive;

        OfBoolean(
                SerializedString name,
                @Nullable String inputName,
                Function<Object, @Nullable Object> boxed,
                ValueWriter writer,
                Predicate<Object> primitive) {
            super(name, inputName, boxed, writer, Omit.NEVER);
            this.primitive = primitive;
        }

        @Override
        void write(Object instance, JsonGenerator out) {
            out.writeName(this.name);
            out.writeBoolean(this.primitive.test(instance));
        }
    }
}
