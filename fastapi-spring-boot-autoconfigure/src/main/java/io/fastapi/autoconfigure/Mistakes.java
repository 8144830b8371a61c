package io.fastapi.autoconfigure;

import io.fastapi.error.DefinitionException;
import io.fastapi.error.Problems;
import io.fastapi.types.error.MisuseException;
import io.fastapi.types.shape.UnsupportedTypeException;
import org.jspecify.annotations.Nullable;

/** Finds mistakes in definitions among the reasons for which a bean could not be made. */
final class Mistakes {

    private static final String LIBRARY = "io.fastapi.";
    private static final String JDK = "java.";

    private Mistakes() {}

    /** Notes the mistake behind a failure; false if it is none. */
    static boolean note(Throwable failure, Problems problems) {
        for (Throwable reason = failure; reason != null; reason = cause(reason)) {
            if (reason instanceof DefinitionException known) {
                problems.addAll(known.problems());
                return true;
            }
            if (reason instanceof UnsupportedTypeException type) {
                problems.add(place(type), type);
                return true;
            }
            if (reason instanceof MisuseException misuse) {
                problems.add(place(misuse), misuse);
                return true;
            }
        }
        return false;
    }

    private static @Nullable Throwable cause(Throwable failure) {
        return (failure.getCause() == failure) ? null : failure.getCause();
    }

    /** The line of the application that a mistake comes from: {@code ItemRoutes.items(ItemRoutes.java:25)}. */
    private static String place(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            String type = frame.getClassName();
            if (!type.startsWith(LIBRARY) && !type.startsWith(JDK)) {
                return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethodName() + "("
                        + frame.getFileName() + ":" + frame.getLineNumber() + ")";
            }
        }
        return "a definition";
    }
}
