package io.fastapi.types.serialize;

import io.fastapi.types.serialize.FieldFilter.Paths;
import io.fastapi.types.serialize.FieldFilter.Unknown;
import io.fastapi.types.shape.Field;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.RecursiveShape;
import io.fastapi.types.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds paths of a filter that name nothing in a type, which pydantic passes over. */
final class UnknownPaths {

    private static final Pattern INDEX = Pattern.compile("-?\\d+");

    private final List<Unknown> found = new ArrayList<>();

    private UnknownPaths() {}

    /** The paths that name nothing, of as many as can be told from the type. */
    static List<Unknown> of(Paths paths, Shape shape) {
        UnknownPaths unknown = new UnknownPaths();
        unknown.walk("", paths, shape);
        return unknown.found;
    }

    private void walk(String before, Paths paths, Shape shape) {
        if (shape instanceof RecursiveShape recursive) {
            walk(before, paths, recursive.item());
        } else if (shape instanceof Shape.Around) {
            walk(before, paths, shape.parts().get(0));
        } else {
            paths.children().forEach((name, below) -> one(before, name, below, shape));
        }
    }

    private void one(String before, String name, Paths below, Shape shape) {
        String path = before + name;
        if (shape instanceof ModelShape model) {
            field(model, name).ifPresentOrElse(field -> walk(path + ".", below, field.shape()), () -> {
                if (model.extras().isEmpty()) {
                    this.found.add(new Unknown(
                            path, model.fields().stream().map(Field::fieldName).toList()));
                }
            });
        } else if (shape instanceof Shape.MapShape map) {
            walk(path + ".", below, map.value());
        } else if (shape instanceof Shape.SequenceShape sequence && isElement(name)) {
            walk(path + ".", below, sequence.item());
        } else if (shape instanceof Shape.UnionShape union) {
            choice(before, new Paths(Map.of(name, below)), union);
        } else if (isClosed(shape) && !(shape instanceof Shape.TupleShape && isElement(name))) {
            this.found.add(new Unknown(path, List.of()));
        }
    }

    /** A path names something if it does so in one of the members. */
    private void choice(String before, Paths path, Shape.UnionShape union) {
        List<Unknown> first = List.of();
        for (Shape member : union.parts()) {
            UnknownPaths inside = new UnknownPaths();
            inside.walk(before, path, member);
            if (inside.found.isEmpty()) {
                return;
            }
            first = first.isEmpty() ? inside.found : first;
        }
        this.found.addAll(first);
    }

    private static Optional<Field> field(ModelShape model, String name) {
        return model.fields().stream()
                .filter(field ->
                        name.equals(field.fieldName()) || name.equals(field.javaName()) || name.equals(field.name()))
                .findFirst();
    }

    private static boolean isElement(String name) {
        return name.equals(FieldFilter.ALL) || INDEX.matcher(name).matches();
    }

    /** Whether everything that is in the value can be told from its type. */
    private static boolean isClosed(Shape shape) {
        return !(shape instanceof Shape.AnyShape || shape instanceof Shape.JacksonShape);
    }
}
