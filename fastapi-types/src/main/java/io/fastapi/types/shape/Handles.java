package io.fastapi.types.shape;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Access to the members of users' classes, private ones included, without reflection per call. */
final class Handles {

    private Handles() {}

    /** Reads a field or calls a method without parameters. */
    static Function<Object, @Nullable Object> getter(Member member) throws IllegalAccessException {
        MethodHandles.Lookup lookup = lookup(member);
        if (member instanceof Method method) {
            MethodHandle handle = lookup.unreflect(method);
            Function<Object, @Nullable Object> spun = spinGetter(lookup, handle);
            return (spun != null) ? spun : new HandleGetter(handle);
        }
        return new HandleGetter(lookup.unreflectGetter((Field) member));
    }

    private static @Nullable Function<Object, @Nullable Object> spinGetter(
            MethodHandles.Lookup lookup, MethodHandle handle) {
        Class<?> result = handle.type().returnType();
        if (result == int.class || result == long.class || result == short.class || result == byte.class) {
            ToLongFunction<Object> asLong = spin(lookup, handle, ToLongFunction.class, "applyAsLong", long.class);
            Function<Object, @Nullable Object> boxed = spin(lookup, handle, Function.class, "apply", Object.class);
            return (asLong != null && boxed != null) ? new Primitives.LongGetter(boxed, asLong) : boxed;
        }
        if (result == double.class) {
            ToDoubleFunction<Object> asDouble =
                    spin(lookup, handle, ToDoubleFunction.class, "applyAsDouble", double.class);
            return (asDouble != null) ? new Primitives.DoubleGetter(asDouble) : null;
        }
        if (result == boolean.class) {
            Predicate<Object> test = spin(lookup, handle, Predicate.class, "test", boolean.class);
            return (test != null) ? new Primitives.BooleanGetter(test) : null;
        }
        return spin(lookup, handle, Function.class, "apply", Object.class);
    }

    /** Writes a field or calls a method with one parameter, whose result is dropped. */
    static BiConsumer<Object, @Nullable Object> setter(Member member) throws IllegalAccessException {
        MethodHandles.Lookup lookup = lookup(member);
        if (member instanceof Method method) {
            MethodHandle handle = lookup.unreflect(method);
            BiConsumer<Object, @Nullable Object> spun = spin(lookup, handle, BiConsumer.class, "accept", void.class);
            return (spun != null) ? spun : new HandleSetter(handle);
        }
        return new HandleSetter(lookup.unreflectSetter((Field) member));
    }

    /**
     * Calls a constructor or static method.
     *
     * @param taken whether the parameter takes an argument; one that does not is always {@code null}, zero or false
     */
    static ModelShape.Creator creator(Executable executable, boolean[] taken) throws IllegalAccessException {
        MethodHandle handle = handle(executable);
        for (int i = taken.length - 1; i >= 0; i--) {
            if (!taken[i]) {
                Class<?> parameter = handle.type().parameterType(i);
                MethodHandle nothing = MethodHandles.zero(parameter);
                handle = MethodHandles.collectArguments(handle, i, nothing);
            }
        }
        return new HandleCreator(handle);
    }

    /** Calls a constructor or static method with one parameter. */
    static Function<@Nullable Object, Object> wrapper(Executable executable) throws IllegalAccessException {
        return new HandleWrapper(handle(executable));
    }

    /** Puts one named value into an instance. */
    interface EntrySetter {

        void set(Object instance, Object name, @Nullable Object value);
    }

    /** Calls a method with a name and a value. */
    static EntrySetter entrySetter(Method method) throws IllegalAccessException {
        MethodHandle handle = lookup(method)
                .unreflect(method)
                .asType(MethodType.methodType(void.class, Object.class, Object.class, Object.class));
        return (instance, name, value) -> {
            try {
                handle.invokeExact(instance, name, value);
            } catch (Throwable ex) {
                throw rethrow(ex);
            }
        };
    }

    private static MethodHandle handle(Executable executable) throws IllegalAccessException {
        MethodHandles.Lookup lookup = lookup(executable);
        return ((executable instanceof Constructor<?> constructor)
                        ? lookup.unreflectConstructor(constructor)
                        : lookup.unreflect((Method) executable))
                .asFixedArity();
    }

    private static MethodHandles.Lookup lookup(Member member) throws IllegalAccessException {
        return MethodHandles.privateLookupIn(member.getDeclaringClass(), MethodHandles.lookup());
    }

    /** A class for this one method, which the JIT can inline; {@code null} where its class loader is another module's. */
    @SuppressWarnings("unchecked") // the caller names the interface that T is
    private static <T> @Nullable T spin(
            MethodHandles.Lookup lookup, MethodHandle handle, Class<?> type, String name, Class<?> result) {
        MethodType erased = handle.type().generic().changeReturnType(result);
        MethodType exact = handle.type().wrap().changeReturnType(result.isPrimitive() ? result : boxed(handle));
        try {
            return (T) LambdaMetafactory.metafactory(lookup, name, MethodType.methodType(type), erased, handle, exact)
                    .getTarget()
                    .invoke();
        } catch (Throwable ex) {
            // Such as a class loader of its own (devtools): the method handle itself serves as well.
            return null;
        }
    }

    private static Class<?> boxed(MethodHandle handle) {
        return handle.type().wrap().returnType();
    }

    private static RuntimeException rethrow(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (thrown instanceof RuntimeException ex) ? ex : new UndeclaredThrowableException(thrown);
    }

    private static final class HandleGetter implements Function<Object, @Nullable Object> {

        private final MethodHandle handle;

        HandleGetter(MethodHandle handle) {
            this.handle = handle.asType(MethodType.genericMethodType(1));
        }

        @Override
        public @Nullable Object apply(Object instance) {
            try {
                return (Object) this.handle.invokeExact(instance);
            } catch (Throwable ex) {
                throw rethrow(ex);
            }
        }
    }

    private static final class HandleSetter implements BiConsumer<Object, @Nullable Object> {

        private final MethodHandle handle;

        HandleSetter(MethodHandle handle) {
            this.handle = handle.asType(MethodType.methodType(void.class, Object.class, Object.class));
        }

        @Override
        public void accept(Object instance, @Nullable Object value) {
            try {
                this.handle.invokeExact(instance, value);
            } catch (Throwable ex) {
                throw rethrow(ex);
            }
        }
    }

    private static final class HandleCreator implements ModelShape.Creator {

        private final MethodHandle handle;

        HandleCreator(MethodHandle handle) {
            this.handle = handle.asSpreader(Object[].class, handle.type().parameterCount())
                    .asType(MethodType.methodType(Object.class, Object[].class));
        }

        @Override
        public Object create(@Nullable Object[] arguments) {
            try {
                return (Object) this.handle.invokeExact(arguments);
            } catch (Throwable ex) {
                throw rethrow(ex);
            }
        }
    }

    private static final class HandleWrapper implements Function<@Nullable Object, Object> {

        private final MethodHandle handle;

        HandleWrapper(MethodHandle handle) {
            this.handle = handle.asType(MethodType.genericMethodType(1));
        }

        @Override
        public Object apply(@Nullable Object value) {
            try {
                return (Object) this.handle.invokeExact(value);
            } catch (Throwable ex) {
                throw rethrow(ex);
            }
        }
    }
}
