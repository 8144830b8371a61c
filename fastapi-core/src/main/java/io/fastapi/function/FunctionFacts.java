package io.fastapi.function;

import java.io.Serializable;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a method reference tells of the method behind it, read once through its serialized form. A lambda tells
 * nothing but the class of its result, and where reading fails nothing is known.
 *
 * @param name the method's name; empty for lambdas and constructors
 * @param returnType the generic return type with its annotations, or the class of a constructor
 * @param recordConstructor whether the function is a record's constructor, which cannot block
 */
record FunctionFacts(String name, Optional<AnnotatedType> returnType, boolean recordConstructor) {

    /** Where Java's compiler begins the name with the word, Kotlin's puts the function around in front of it. */
    private static final String KOTLIN_LAMBDA = "$lambda$";

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

    /** Where a function was written: {@code a lambda in Main.app}, {@code a constructor of Cache}, or its class. */
    static String origin(Serializable function) {
        SerializedLambda lambda = serialized(function);
        if (lambda == null) {
            return function.getClass().getName();
        }
        String type = lambda.getImplClass();
        String owner = type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('$')) + 1);
        String name = lambda.getImplMethodName();
        int kotlin = name.indexOf(KOTLIN_LAMBDA);
        if (kotlin >= 0) {
            return "a lambda in " + owner + "." + name.substring(0, kotlin);
        }
        String[] parts = name.split("\\$");
        if (parts.length < 2 || !parts[0].equals("lambda")) {
            return "a constructor of " + owner;
        }
        return "a lambda in " + owner + (parts[1].matches("new|static|\\d+") ? "" : "." + parts[1]);
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
        if (name.startsWith("lambda$") || name.contains(KOTLIN_LAMBDA)) {
            return NONE;
        }
        Class<?> owner = Class.forName(lambda.getImplClass().replace('/', '.'), false, loader);
        Class<?>[] parameters = MethodType.fromMethodDescriptorString(lambda.getImplMethodSignature(), loader)
                .parameterArray();
        if (name.equals("<init>")) {
            return new FunctionFacts("", Optional.of(made(owner, parameters)), owner.isRecord());
        }
        return new FunctionFacts(name, returnType(owner, name, parameters), false);
    }

    private static Optional<AnnotatedType> returnType(Class<?> owner, String name, Class<?>[] parameters) {
        for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
            try {
                return known(type.getDeclaredMethod(name, parameters));
            } catch (NoSuchMethodException inherited) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static AnnotatedType made(Class<?> owner, Class<?>[] parameters) throws NoSuchMethodException {
        return owner.getDeclaredConstructor(parameters).getAnnotatedReturnType();
    }

    private static Optional<AnnotatedType> known(Method method) {
        return isGeneric(method) ? Optional.empty() : Optional.of(method.getAnnotatedReturnType());
    }

    private static boolean isGeneric(Executable method) {
        return method.getTypeParameters().length > 0;
    }
}
