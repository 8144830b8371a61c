package io.fastapi.types.shape;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Getters of primitive values that can also be read without a box. */
final class Primitives {

    private Primitives() {}

    /** The box is of the declared type, which may be narrower than {@code long}. */
    record LongGetter(Function<Object, @Nullable Object> boxed, ToLongFunction<Object> asLong)
            implements Function<Object, @Nullable Object>, ToLongFunction<Object> {

        @Override
        public @Nullable Object apply(Object instance) {
            return this.boxed.apply(instance);
        }

        @Override
        public long applyAsLong(Object instance) {
            return this.asLong.applyAsLong(instance);
        }
    }

    record DoubleGetter(ToDoubleFunction<Object> asDouble)
            implements Function<Object, @Nullable Object>, ToDoubleFunction<Object> {

        @Override
        public Object apply(Object instance) {
            return this.asDouble.applyAsDouble(instance);
        }

        @Override
        public double applyAsDouble(Object instance) {
            return this.asDouble.applyAsDouble(instance);
        }
    }

    record BooleanGetter(Predicate<Object> asBoolean) implements Function<Object, @Nullable Object>, Predicate<Object> {

        @Override
        public Object apply(Object instance) {
            return this.asBoolean.test(instance);
        }

        @Override
        public boolean test(Object instance) {
            return this.asBoolean.test(instance);
        }
    }
}
