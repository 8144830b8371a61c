package io.fastapi.types.serialize;

import io.fastapi.types.serialize.WrapperWriters.Unwrapping;
import io.fastapi.types.shape.Field;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.RecursiveShape;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.shape.ShapeVisitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compiles shapes into writers of one dialect. Used by one thread; what it makes is immutable. */
final class WriterCompiler {

    private record Key(Shape shape, FieldFilter filter) {}

    private final Dialect dialect;
    private final RuntimeWriters runtime;
    private final Map<Key, ModelWriter> models = new HashMap<>();
    private final Map<Key, RecursiveWriter> recursive = new HashMap<>();

    WriterCompiler(Dialect dialect, RuntimeWriters runtime) {
        this.dialect = dialect;
        this.runtime = runtime;
    }

    ValueWriter compile(Shape shape, FieldFilter filter) {
        return shape.accept(new Kinds(filter));
    }

    /** The writer of each kind of shape, with what is written of it. */
    private final class Kinds implements ShapeVisitor<ValueWriter> {

        private final FieldFilter filter;

        Kinds(FieldFilter filter) {
            this.filter = filter;
        }

        private ValueWriter compile(Shape shape) {
            return shape.accept(this);
        }

        @Override
        public ValueWriter any(Shape.AnyShape any) {
            ValueWriter values = WriterCompiler.this.any(this.filter);
            return JsonNode.class.isAssignableFrom(any.type()) ? new TreeWriter(values) : values;
        }

        @Override
        public ValueWriter scalar(Shape.ScalarShape scalar) {
            return ScalarWriters.of(scalar, WriterCompiler.this.dialect);
        }

        @Override
        public ValueWriter enumeration(Shape.EnumShape choice) {
            List<@Nullable Object> values = new ArrayList<>();
            choice.constants().forEach(constant -> values.add(constant.value()));
            return new WrapperWriters.Enums(values, WriterCompiler.this.any(FieldFilter.none()));
        }

        @Override
        public ValueWriter literal(Shape.LiteralShape literal) {
            return literal.isText()
                    ? ScalarWriters.text(Object::toString)
                    : WriterCompiler.this.any(FieldFilter.none());
        }

        @Override
        public ValueWriter nullable(Shape.NullableShape nullable) {
            ValueWriter item = compile(nullable.item());
            return nullable.optional() ? new Unwrapping(WrapperWriters::ofOptional, item) : item;
        }

        @Override
        public ValueWriter patch(Shape.PatchShape patch) {
            return new Unwrapping(WrapperWriters::ofPatch, compile(patch.item()));
        }

        @Override
        public ValueWriter validated(Shape.ValidatedShape validated) {
            ValueWriter item = compile(validated.item());
            return (item instanceof ModelWriter) ? item : new WrapperWriters.ValidatedWriter(item);
        }

        @Override
        public ValueWriter secret(Shape.SecretShape secret) {
            return ScalarWriters.text(WrapperWriters::mask);
        }

        @Override
        public ValueWriter jsonText(Shape.JsonTextShape json) {
            return compile(json.item());
        }

        @Override
        public ValueWriter wrapper(Shape.WrapperShape wrapper) {
            Function<Object, @Nullable Object> unwrap = wrapper.unwrap();
            return (unwrap != null)
                    ? new Unwrapping(unwrap, compile(wrapper.item()))
                    : WriterCompiler.this.runtime.jackson(wrapper.type());
        }

        @Override
        public ValueWriter checked(Shape.CheckedShape checked) {
            return compile(checked.item());
        }

        @Override
        public ValueWriter sequence(Shape.SequenceShape sequence) {
            return WriterCompiler.this.sequence(sequence, this.filter);
        }

        @Override
        public ValueWriter tuple(Shape.TupleShape tuple) {
            return WriterCompiler.this.tuple(tuple.model(), this.filter);
        }

        @Override
        public ValueWriter map(Shape.MapShape map) {
            return WriterCompiler.this.map(map, this.filter);
        }

        @Override
        public ValueWriter union(Shape.UnionShape union) {
            return WriterCompiler.this.union(union, this.filter);
        }

        @Override
        public ValueWriter jackson(Shape.JacksonShape jackson) {
            return WriterCompiler.this.runtime.jackson(jackson);
        }

        @Override
        public ValueWriter model(ModelShape model) {
            return WriterCompiler.this.model(model, this.filter);
        }

        @Override
        public ValueWriter recursive(RecursiveShape recursive) {
            return WriterCompiler.this.recursive(recursive, this.filter);
        }
    }

    private ValueWriter recursive(RecursiveShape shape, FieldFilter filter) {
        Key key = new Key(shape, filter);
        RecursiveWriter known = this.recursive.get(key);
        if (known != null) {
            return known;
        }
        RecursiveWriter writer = new RecursiveWriter();
        this.recursive.put(key, writer);
        writer.complete(compile(shape.item(), filter));
        return writer;
    }

    private ValueWriter any(FieldFilter filter) {
        return this.runtime.any(this.dialect, filter);
    }

    private ModelWriter model(ModelShape model, FieldFilter filter) {
        Key key = new Key(model, filter);
        ModelWriter known = this.models.get(key);
        if (known != null) {
            return known;
        }
        ModelWriter writer = new ModelWriter(filter.excludesUnset());
        this.models.put(key, writer);
        WriterCompiler inside = inModel();
        List<FieldWriter> fields = new ArrayList<>();
        for (Field field : model.fields()) {
            FieldFilter within = filter.inside(field.fieldName(), field.javaName(), field.name());
            if (field.access() != Field.Access.WRITE_ONLY && field.getter() != null && within != null) {
                fields.add(inside.field(field, field.getter(), within));
            }
        }
        ModelWriter.Extras extras = model.extras()
                .filter(field -> field.getter() != null && !filter.hasPaths())
                .map(field -> inside.extras(field))
                .orElse(null);
        writer.complete(fields, extras);
        return writer;
    }

    /** Models inside an untyped value are dumped by pydantic before Python prints them. */
    private WriterCompiler inModel() {
        return (this.dialect == Dialect.UNTYPED) ? new WriterCompiler(Dialect.MODEL_IN_UNTYPED, this.runtime) : this;
    }

    private FieldWriter field(Field field, Function<Object, @Nullable Object> getter, FieldFilter filter) {
        String name = filter.isByAlias() ? field.name() : field.fieldName();
        String input = (field.access() == Field.Access.READ_ONLY) ? null : field.name();
        return FieldWriter.of(name, input, getter, compile(field.shape(), filter), Omit.of(field, filter));
    }

    private ModelWriter.@Nullable Extras extras(Field field) {
        Function<Object, @Nullable Object> getter = field.getter();
        Shape value = ((Shape.MapShape) field.shape()).value();
        return (getter != null) ? new ModelWriter.Extras(getter, compile(value, FieldFilter.none())) : null;
    }

    private ValueWriter sequence(Shape.SequenceShape sequence, FieldFilter filter) {
        if (filter.hasPaths() && filter.namesElements()) {
            return new ContainerWriters.ChosenItems((index, size) -> {
                FieldFilter within =
                        filter.inside(String.valueOf(index), String.valueOf(index - size), FieldFilter.ALL);
                return (within != null) ? compileLater(sequence.item(), within) : null;
            });
        }
        FieldFilter within = filter.hasPaths() ? filter.inside(FieldFilter.ALL) : filter;
        return (within == null)
                ? new ContainerWriters.ChosenItems((index, size) -> null)
                : new ContainerWriters.Items(compile(sequence.item(), within));
    }

    private ValueWriter tuple(ModelShape model, FieldFilter filter) {
        List<TupleWriter.Position> positions = new ArrayList<>();
        List<Field> fields = model.fields().stream()
                .filter(field -> field.access() != Field.Access.WRITE_ONLY && field.getter() != null)
                .toList();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            FieldFilter within = filter.hasPaths()
                    ? filter.inside(String.valueOf(i), String.valueOf(i - fields.size()), FieldFilter.ALL)
                    : filter;
            if (within != null && field.getter() != null) {
                positions.add(new TupleWriter.Position(field.getter(), compile(field.shape(), within)));
            }
        }
        return new TupleWriter(positions);
    }

    /** A compiler is used by one thread, so what is compiled while writing has one of its own. */
    private ValueWriter compileLater(Shape shape, FieldFilter filter) {
        return new WriterCompiler(this.dialect, this.runtime).compile(shape, filter);
    }

    private ValueWriter map(Shape.MapShape map, FieldFilter filter) {
        Function<@Nullable Object, String> key = new KeyTexts(this.dialect, any(FieldFilter.none()))::of;
        if (!filter.hasPaths()) {
            ValueWriter value = compile(map.value(), filter);
            return new ContainerWriters.Entries(key, name -> value);
        }
        return new ContainerWriters.Entries(key, name -> {
            FieldFilter within = filter.inside(name, FieldFilter.ALL);
            return (within != null) ? compileLater(map.value(), within) : null;
        });
    }

    private ValueWriter union(Shape.UnionShape union, FieldFilter filter) {
        Map<Class<?>, ValueWriter> members = new LinkedHashMap<>();
        for (Shape.UnionShape.Member member : union.members()) {
            members.put(member.shape().accept(new ValueClass()), compile(member.shape(), filter));
        }
        return new WrapperWriters.Union(members);
    }
}
