package io.fastapi.function;

import java.io.Serializable;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * What a method reference tells of the method behind it, read once through its serialized form. A lambda tells
 * nothing but the class of its result, and where reading fails nothing is known.
 *
 * @param name the method's name; empty for lambdas and constructors
 * @param returnType the generic return type, or the class of a constructor
 * @param recordConstructor whether the function is a record's constructor, which cannot block
 */
record FunctionFacts(String name, Optional<Type> returnType, boolean recordConstructor) {

    private static final FunctionFacts NONE = new FunctionFacts("", Optional.empty(), false);

    static FunctionFacts of(Serializable function) {
        SerializedLambda lambda = serialized(function);
        try {
            return (lambda == null) ? NONE : of(lambda, function.getClass().getClassLoader());
        } catch (ReflectiveOperationException | RuntimeException | LinkageError unknown) {
            return NONE;
        }
    }

    /** The class of what a function returns, as the compiler inferred it, also for a lambda; else {@code Object}. */
    static Class<?> inferredResult(Serializable function) {
        SerializedLambda lambda = serialized(function);
        try {
            return (lambda == null)
                    ? Object.class
                    : MethodType.fromMethodDescriptorString(
                                    lambda.getInstantiatedMethodType(),
                                    function.getClass().getClassLoader())
                            .returnType();
        } catch (RuntimeException | LinkageError unknown) {
            return Object.class;
        }
    }

    private static @Nullable SerializedLambda serialized(Serializable function) {
        try {
            Method writeReplace = function.getClass().getDeclaredMethod("writeReplace");
            writeReplace.setAccessible(true);
            return (writeReplace.invoke(function) instanceof SerializedLambda lambda) ? lambda : null;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError unknown) {
            return null;
        }
    }

    private static FunctionFacts of(SerializedLambda lambda, ClassLoader loader) throws ReflectiveOperationException {
        String name = lambda.getImplMethodName();
        if (name.startsWith("lambda$")) {
            return NONE;
        }
        Class<?> owner = Class.forName(lambda.getImplClass().replace('/', '.'), false, loader);
        if (name.equals("<init>")) {
            return new FunctionFacts("", Optional.of(owner), owner.isRecord());
        }
        Class<?>[] parameters = MethodType.fromMethodDescriptorString(lambda.getImplMethodSignature(), loader)
                .parameterArray();
        return new FunctionFacts(name, returnType(owner, name, parameters), false);
    }

    private static Optional<Type> returnType(Class<?> owner, String name, Class<?>[] parameters) {
        for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
            try {
                return known(type.getDeclaredMethod(name, parameters));
            } catch (NoSuchMethodException inherited) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static Optional<Type> known(Method method) {
        if (isGeneric(method)) {
            return Optional.empty();
        }
        return Optional.of(withOptionals(method.getAnnotatedReturnType()));
    }

    /** What may be {@code null}, also as a type argument, is answered as an {@code Optional}. */
    private static Type withOptionals(AnnotatedType annotated) {
        Type type = annotated.getType();
        if (annotated instanceof AnnotatedParameterizedType generic
                && type instanceof ParameterizedType parameterized) {
            Type[] arguments = Arrays.stream(generic.getAnnotatedActualTypeArguments())
                    .map(FunctionFacts::withOptionals)
                    .toArray(Type[]::new);
            boolean same = Arrays.equals(arguments, parameterized.getActualTypeArguments());
            type = same ? type : generic((Class<?>) parameterized.getRawType(), arguments);
        }
        return annotated.isAnnotationPresent(Nullable.class) ? generic(Optional.class, type) : type;
    }

    private static Type generic(Class<?> raw, Type... arguments) {
        ResolvableType[] resolved =
                Arrays.stream(arguments).map(ResolvableType::forType).toArray(ResolvableType[]::new);
        return ResolvableType.forClassWithGenerics(raw, resolved).getType();
    }

    private static boolean isGeneric(Executable method) {
        return method.getTypeParameters().length > 0;
    }
}
