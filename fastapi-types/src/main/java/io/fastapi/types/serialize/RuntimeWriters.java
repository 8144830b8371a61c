package io.fastapi.types.serialize;

import io.fastapi.types.model.Patch;
import io.fastapi.types.shape.JacksonMember;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.shape.Shapes;
import java.lang.reflect.Type;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.BaseStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The writers of values that are known at run time only, kept per dialect. */
final class RuntimeWriters {

    /** Types whose values have classes of their own. */
    private static final List<Class<?>> SUPER_TYPES = List.of(
            JsonNode.class,
            Map.class,
            Path.class,
            Iterable.class,
            CharSequence.class,
            InetAddress.class,
            ZoneId.class,
            Patch.class);

    private final JsonMapper mapper;
    private final Shapes shapes;
    private final Map<Dialect, RuntimeWriter> unfiltered = new EnumMap<>(Dialect.class);

    RuntimeWriters(JsonMapper mapper, Shapes shapes) {
        this.mapper = mapper;
        this.shapes = shapes;
        for (Dialect dialect : Dialect.values()) {
            this.unfiltered.put(dialect, make(dialect, FieldFilter.none()));
        }
    }

    ValueWriter any(Dialect dialect, FieldFilter filter) {
        RuntimeWriter known = this.unfiltered.get(dialect);
        return (known != null && filter.equals(FieldFilter.none())) ? known : make(dialect, filter);
    }

    ValueWriter jackson(Type type) {
        return new WrapperWriters.JacksonWriter(this.mapper, this.mapper.constructType(type));
    }

    /** What Jackson writes of a class or, by the annotations of a property, of its values. */
    ValueWriter jackson(Shape.JacksonShape shape) {
        JacksonMember property = shape.property();
        return (property != null)
                ? new JacksonPropertyWriter(this.mapper, property, shape.type())
                : new WrapperWriters.JacksonWriter(this.mapper, shape.type());
    }

    private RuntimeWriter make(Dialect dialect, FieldFilter filter) {
        return new RuntimeWriter(value -> (dialect == Dialect.MODEL_IN_UNTYPED && isFloat(value))
                ? ScalarWriters.Doubles.ofAnyInModel()
                : new WriterCompiler(dialect, this).compile(shape(value), filter));
    }

    private static boolean isFloat(Object value) {
        return value instanceof Double || value instanceof Float;
    }

    private Shape shape(Object value) {
        Class<?> type = (value instanceof Enum<?> constant) ? constant.getDeclaringClass() : value.getClass();
        if (type == Object.class) {
            throw new IllegalArgumentException("A plain java.lang.Object has no JSON form");
        }
        if (value instanceof Iterator || value instanceof BaseStream) {
            return this.shapes.shape(Iterable.class);
        }
        Shape own = isModel(value) ? this.shapes.shape(type) : null;
        return (own instanceof ModelShape model && !model.fields().isEmpty())
                ? own
                : this.shapes.shape(canonical(type));
    }

    /** A record that can be walked, such as a page of items, is written with its components. */
    private static boolean isModel(Object value) {
        return value instanceof Record && value instanceof Iterable && !(value instanceof Collection);
    }

    private static Class<?> canonical(Class<?> type) {
        return SUPER_TYPES.stream()
                .filter(superType -> superType.isAssignableFrom(type))
                .findFirst()
                .orElse(type);
    }
}
