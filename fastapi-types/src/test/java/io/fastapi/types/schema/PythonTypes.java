package io.fastapi.types.schema;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a type as it is written in Python, {@code Pair[Item, list[int]]}, as the Java type that is its twin. */
final class PythonTypes {

    private final String text;
    private int at;

    private PythonTypes(String text) {
        this.text = text;
    }

    static AnnotatedType read(String text) {
        return new PythonTypes(text).type();
    }

    private AnnotatedType type() {
        int start = this.at;
        while (this.at < this.text.length() && "[], ".indexOf(this.text.charAt(this.at)) < 0) {
            this.at++;
        }
        String name = this.text.substring(start, this.at);
        AnnotatedType annotated = NameModels.ANNOTATED.get(name);
        if (annotated != null) {
            return annotated;
        }
        Class<?> raw = NameModels.CLASSES.get(name);
        if (this.at == this.text.length() || this.text.charAt(this.at) != '[') {
            return new Plain(raw);
        }
        List<AnnotatedType> arguments = new ArrayList<>();
        do {
            this.at += (this.text.charAt(this.at) == ',') ? 2 : 1;
            arguments.add(type());
        } while (this.text.charAt(this.at) == ',');
        this.at++;
        return new Generic(new Parameterized(raw, arguments), arguments.toArray(AnnotatedType[]::new));
    }

    private record Parameterized(Class<?> raw, List<AnnotatedType> arguments) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return this.arguments.stream().map(AnnotatedType::getType).toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return this.raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }
    }

    private interface Bare extends AnnotatedType {

        @Override
        default <A extends Annotation> @Nullable A getAnnotation(Class<A> type) {
            return null;
        }

        @Override
        default Annotation[] getAnnotations() {
            return new Annotation[0];
        }

        @Override
        default Annotation[] getDeclaredAnnotations() {
            return new Annotation[0];
        }

        @Override
        default @Nullable AnnotatedType getAnnotatedOwnerType() {
            return null;
        }
    }

    private record Plain(Class<?> raw) implements Bare {

        @Override
        public Type getType() {
            return this.raw;
        }
    }

    private record Generic(Type type, AnnotatedType[] arguments) implements Bare, AnnotatedParameterizedType {

        @Override
        public Type getType() {
            return this.type;
        }

        @Override
        public AnnotatedType[] getAnnotatedActualTypeArguments() {
            return this.arguments;
        }

        @Override
        public @Nullable AnnotatedType getAnnotatedOwnerType() {
            return null;
        }
    }
}
