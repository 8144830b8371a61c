package io.fastapi.types.shape;

import io.fastapi.types.model.Description;
import io.fastapi.types.model.Example;
import io.fastapi.types.model.JsonSchemaExtra;
import io.fastapi.types.model.Title;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;

/** Reads what annotations say for people. */
final class Docs {

    private Docs() {}

    static @Nullable String title(Annotated annotated) {
        Title title = annotated.getAnnotation(Title.class);
        return (title != null) ? title.value() : null;
    }

    /** {@code @Description}, or Jackson's {@code @JsonClassDescription}. */
    static @Nullable String description(Introspection introspection, AnnotatedClass annotated) {
        Description description = annotated.getAnnotation(Description.class);
        return (description != null)
                ? description.value()
                : introspection.annotations().findClassDescription(introspection.config(), annotated);
    }

    /** The {@code @Example}s as plain values of the shape. */
    static List<Object> examples(List<Example> examples, Shape shape, String where, Problems problems) {
        List<Object> values = new ArrayList<>();
        for (Example example : examples) {
            try {
                Object value = PlainJson.parse(example.value(), shape);
                if (value != null) {
                    values.add(value);
                }
            } catch (IllegalArgumentException ex) {
                problems.add(
                        "The example " + example.value() + " of " + where + " is " + ex.getMessage(),
                        "write the example as JSON");
            }
        }
        return values;
    }

    /** The members of {@code @JsonSchemaExtra}. */
    static Map<String, @Nullable Object> schemaExtra(Annotated annotated, String where, Problems problems) {
        JsonSchemaExtra extra = annotated.getAnnotation(JsonSchemaExtra.class);
        if (extra == null) {
            return Map.of();
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        try {
            if (PlainJson.parse(extra.value(), new Shape.AnyShape(Object.class)) instanceof Map<?, ?> object) {
                object.forEach((name, value) -> members.put(String.valueOf(name), value));
                return members;
            }
        } catch (IllegalArgumentException notJson) {
            members.clear();
        }
        problems.add(
                "The @JsonSchemaExtra " + extra.value() + " of " + where + " is not a JSON object",
                "write its members as a JSON object");
        return members;
    }

    static List<Example> examples(Annotated annotated) {
        Example.List several = annotated.getAnnotation(Example.List.class);
        if (several != null) {
            return List.of(several.value());
        }
        Example one = annotated.getAnnotation(Example.class);
        return (one != null) ? List.of(one) : List.of();
    }
}
