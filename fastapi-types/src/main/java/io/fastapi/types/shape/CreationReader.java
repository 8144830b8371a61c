package io.fastapi.types.shape;

import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.introspect.AnnotatedConstructor;

/** Finds how instances of a model are made. */
final class CreationReader {

    private final ShapeReader reader;

    CreationReader(ShapeReader reader) {
        this.reader = reader;
    }

    /**
     * The creation, or {@code null} for a type that can only be written.
     *
     * @param arguments for each field, and then for the extras, the parameter that it is, -1 for none
     */
    ModelShape.@Nullable Creation read(
            TypeUse use, BeanDescription input, @Nullable Executable creator, List<Integer> arguments) {
        Executable executable = (creator != null) ? creator : defaultConstructor(input);
        if (executable == null) {
            return null;
        }
        boolean[] taken = new boolean[executable.getParameterCount()];
        List<Integer> fieldOfArgument = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            int field = arguments.indexOf(i);
            if (field >= 0) {
                taken[i] = true;
                fieldOfArgument.add(field);
            }
        }
        try {
            return new ModelShape.Creation(Handles.creator(executable, taken), fieldOfArgument);
        } catch (IllegalAccessException ex) {
            this.reader
                    .problems()
                    .add("The constructor of " + use.raw().getName() + " is not accessible", WrapperReader.OPEN);
            return null;
        }
    }

    /** Whether instances can be made of values. */
    static boolean isPossible(BeanDescription input) {
        return input.getPotentialCreators().propertiesBased != null || defaultConstructor(input) != null;
    }

    private static @Nullable Executable defaultConstructor(BeanDescription input) {
        AnnotatedConstructor constructor = input.getType().isAbstract() ? null : input.findDefaultConstructor();
        return (constructor != null) ? constructor.getAnnotated() : null;
    }
}
