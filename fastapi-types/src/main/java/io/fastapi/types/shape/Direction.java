package io.fastapi.types.shape;

import io.fastapi.types.shape.UnsupportedTypeException.Problem;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds what inside a type can only be written, where it is to be read, or the other way round. */
final class Direction {

    /** Whether there is one that is private, or there are several. */
    static final String MARK =
            "make it a record, or mark the constructor that reads it with @JsonCreator, or give it one without parameters";

    private final boolean input;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Shape> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Direction(boolean input) {
        this.input = input;
    }

    static List<Problem> problems(Shape shape, boolean input) {
        Direction direction = new Direction(input);
        direction.check(shape);
        return direction.problems;
    }

    private void check(Shape shape) {
        if (shape instanceof ModelShape model) {
            check(model);
        } else if (shape instanceof Shape.TupleShape tuple) {
            check(tuple.model());
        } else if (shape instanceof RecursiveShape recursive && this.seen.add(recursive)) {
            check(recursive.item());
        } else if (shape instanceof Shape.JacksonShape jackson) {
            check(jackson);
        } else if (shape instanceof Shape.WrapperShape wrapper && this.input && wrapper.wrap() == null) {
            unreadable(wrapper.type().getName(), "give it a constructor or @JsonCreator method with one parameter");
        }
        if (!(shape instanceof Shape.TupleShape)) {
            shape.parts().forEach(this::check);
        }
    }

    private void check(ModelShape model) {
        if (!this.seen.add(model)) {
            return;
        }
        Class<?> type = model.facts().type().getRawClass();
        if (this.input && (model.creation().isEmpty() || type.isInterface())) {
            unreadable(type.getName(), howToRead(type));
        }
        Field.Access hidden = this.input ? Field.Access.READ_ONLY : Field.Access.WRITE_ONLY;
        for (Field field : model.fields()) {
            if (field.access() != hidden) {
                check(field.shape());
            }
        }
    }

    private static String howToRead(Class<?> type) {
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            return "make it static, or a record: an inner class needs an instance of the one around it";
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            return "make it a record, or seal it and list its implementations";
        }
        return (type.getDeclaredConstructors().length == 0)
                ? "make it a record, or give it a constructor without parameters or a @JsonCreator"
                : MARK;
    }

    private void check(Shape.JacksonShape jackson) {
        String name = jackson.type().getRawClass().getName();
        if (this.input && !jackson.readable()) {
            unreadable(name, "use a record, or a class with @JsonDeserialize");
        } else if (!this.input && !jackson.writable()) {
            this.problems.add(new Problem(
                    "The type " + name + " can be read but not written",
                    "use a record, or a class with @JsonSerialize"));
        }
    }

    private void unreadable(String name, String fix) {
        this.problems.add(new Problem("The type " + name + " can be written but not read", fix));
    }
}
