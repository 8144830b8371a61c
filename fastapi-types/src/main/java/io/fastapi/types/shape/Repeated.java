package io.fastapi.types.shape;

import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes repeated annotations out of the container that the compiler put them into. */
final class Repeated {

    private Repeated() {}

    static List<Annotation> flatten(List<Annotation> annotations) {
        List<Annotation> flat = new ArrayList<>();
        for (Annotation annotation : annotations) {
            Annotation[] contained = contained(annotation);
            List<Annotation> all = (contained != null) ? Arrays.asList(contained) : List.of(annotation);
            all.stream().filter(one -> !flat.contains(one)).forEach(flat::add);
        }
        return flat;
    }

    private static Annotation @org.jspecify.annotations.Nullable [] contained(Annotation annotation) {
        Class<? extends Annotation> type = annotation.annotationType();
        for (var method : type.getDeclaredMethods()) {
            Class<?> item = method.getReturnType().getComponentType();
            Repeatable repeatable =
                    (item != null && method.getName().equals("value")) ? item.getAnnotation(Repeatable.class) : null;
            if (repeatable != null && repeatable.value() == type) {
                try {
                    method.setAccessible(true);
                    return (Annotation[]) method.invoke(annotation);
                } catch (IllegalAccessException | InvocationTargetException ex) {
                    throw new IllegalStateException("Cannot read " + annotation, ex);
                }
            }
        }
        return null;
    }
}
