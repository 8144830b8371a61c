package io.fastapi.types.shape;

import io.fastapi.types.model.Json;
import io.fastapi.types.model.Patch;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.Strict;
import io.fastapi.types.model.TypeSpec;
import io.fastapi.types.model.Union;
import io.fastapi.types.model.Validated;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.introspect.AnnotatedClass;

/** Reads one type and everything that it refers to: picks the kind of shape, and leaves each kind to a reader of its own. */
final class ShapeReader {

    private final Introspection introspection;
    private final Finds<ModelShape> models;
    private final Problems problems = new Problems();
    private final PendingDefaults pendingDefaults = new PendingDefaults();
    private final PendingTags pendingTags = new PendingTags();
    private final BeanValidation beans;
    private final ConstraintFit fit;
    private final UnionReader unions;
    private final WrapperReader wrappers;
    private final ModelReader modelReader;
    private final OpenTypes open;
    private final TypeNames names;
    private final LeftToJackson leftToJackson;

    /**
     * @param defaults knows which regular expressions can be matched
     * @param models the models known so far; models read are added
     * @param recursive the same of types that hold themselves
     */
    ShapeReader(
            Introspection introspection,
            JakartaValidator validator,
            DefaultReader defaults,
            Finds<ModelShape> models,
            Finds<RecursiveShape> recursive) {
        this.introspection = introspection;
        this.fit = new ConstraintFit(defaults, this.problems);
        this.beans = new BeanValidation(validator, this.problems);
        this.models = models;
        this.names = new TypeNames(introspection);
        this.leftToJackson = new LeftToJackson(introspection, this.problems);
        this.open = new OpenTypes(recursive, this.names, this.problems);
        this.unions = new UnionReader(introspection, this);
        this.wrappers = new WrapperReader(introspection, this);
        this.modelReader = new ModelReader(introspection, this);
    }

    Problems problems() {
        return this.problems;
    }

    PendingDefaults pendingDefaults() {
        return this.pendingDefaults;
    }

    PendingTags pendingTags() {
        return this.pendingTags;
    }

    BeanValidation beans() {
        return this.beans;
    }

    ConstraintFit fit() {
        return this.fit;
    }

    TypeNames names() {
        return this.names;
    }

    UnionReader unions() {
        return this.unions;
    }

    Shape read(TypeSpec<?> spec) {
        String where = spec.toString();
        Shape shape = switch (spec.kind()) {
            case PLAIN -> readAlone(spec.annotatedType().map(TypeUse::of).orElseGet(() -> TypeUse.of(spec.type())));
            case OPTIONAL -> nullable(read(spec.item()), true, where);
            case OMITTABLE -> nullable(read(spec.item()), true, where).omittable();
            case LIST -> new Shape.SequenceShape(Shape.Sequence.LIST, List.class, read(spec.item()), List.of());
            case SET -> new Shape.SequenceShape(Shape.Sequence.SET, Set.class, read(spec.item()), List.of());
            case JSON_TEXT -> new Shape.JsonTextShape(read(spec.item()), List.of());
            case VALIDATED -> new Shape.ValidatedShape(read(spec.item()));
        };
        return this.fit.apply(shape, spec.constraints(), where);
    }

    /** The shape of a type that is no field's. */
    Shape readAlone(TypeUse use) {
        this.beans.requireNone(use, use.raw().getSimpleName());
        return read(use);
    }

    /** The shape of a type with the nullness and the rules at its use. */
    Shape read(TypeUse use) {
        return read(use, use.raw().getSimpleName());
    }

    /** The same; {@code where} names the place in problems. */
    Shape read(TypeUse use, String where) {
        Shape plain = use.find(Union.class)
                .map(union -> declaredUnion(use, union, where))
                .orElseGet(() -> plain(use.bare(), where));
        Shape sent = use.find(Json.class).isPresent() ? new Shape.JsonTextShape(plain, List.of()) : plain;
        Shape shape = this.fit.apply(sent, use, where);
        return use.nullable() ? nullable(shape, false, where) : shape;
    }

    private Shape declaredUnion(TypeUse use, Union union, String where) {
        List<Shape.UnionShape.Member> members = new ArrayList<>();
        for (Class<?> member : union.value()) {
            if (!use.raw().isAssignableFrom(MethodType.methodType(member).wrap().returnType())) {
                this.problems.add(
                        "The @Union of " + where + " names " + member.getSimpleName() + ", which is no "
                                + use.raw().getSimpleName(),
                        "write @Union before Object, or before another type that holds all its members");
            }
            TypeUse type = TypeUse.of(member);
            Shape shape = read(use.find(Strict.class).isPresent() ? ModelReader.strictly(type) : type, where);
            members.add(new Shape.UnionShape.Member(List.of(), shape));
        }
        if (members.size() < 2) {
            this.problems.add("The @Union of " + where + " has fewer than two members", "use the type itself instead");
        }
        return new Shape.UnionShape(
                use.raw(), this.names.of(use), members, union.leftToRight() ? Telling.IN_ORDER : Telling.BY_FIT);
    }

    /** The shape of a property that only Jackson can read and write. */
    Shape readProperty(TypeUse use, JacksonMember property, String where) {
        Shape shape = this.fit.apply(this.leftToJackson.property(use, property, where), use, where);
        return use.nullable() ? nullable(shape, false, where) : shape;
    }

    private Shape.NullableShape nullable(Shape shape, boolean optional, String where) {
        Shape item = (shape instanceof Shape.NullableShape nullable) ? nullable.item() : shape;
        this.leftToJackson.requireNoNull(item, where);
        return new Shape.NullableShape(item, optional);
    }

    private Shape plain(TypeUse use, String where) {
        ModelShape known = this.models.get(use);
        if (known != null && !isUnion(use)) {
            return known(use, known);
        }
        Class<?> raw = use.raw();
        Scalar scalar = Scalars.find(raw);
        if (scalar != null) {
            return this.introspection.hasRegisteredCodec(this.introspection.javaType(use))
                    ? jackson(use, where)
                    : new Shape.ScalarShape(scalar, raw, List.of());
        }
        if (raw == Object.class || JsonNode.class.isAssignableFrom(raw)) {
            return new Shape.AnyShape(raw);
        }
        Shape around = aroundOne(use, where);
        if (around != null) {
            return around;
        }
        Shape again = this.open.again(use);
        return (again != null) ? again : this.open.read(use, isUnion(use), () -> nested(use, where));
    }

    private @Nullable Shape aroundOne(TypeUse use, String where) {
        Class<?> raw = use.raw();
        if (raw == Optional.class) {
            return nullable(read(use.argument(0), where), true, where);
        }
        if (raw == Patch.class) {
            return new Shape.PatchShape(read(use.argument(0), where));
        }
        if (raw == Validated.class) {
            return new Shape.ValidatedShape(read(use.argument(0), where));
        }
        return (raw == Secret.class) ? new Shape.SecretShape(read(use.argument(0), where), List.of()) : null;
    }

    /** Types that may hold themselves. */
    private Shape nested(TypeUse use, String where) {
        Class<?> raw = use.raw();
        if (raw.isArray() && raw != char[].class) {
            return new Shape.SequenceShape(Shape.Sequence.ARRAY, raw, read(use.argument(0), where), List.of());
        }
        JacksonRefused.checkContainer(raw, this.problems);
        if (!Introspection.isPlatforms(raw) && this.introspection.hasCustomCodec(this.introspection.javaType(use))) {
            return jackson(use, where);
        }
        if (Map.class.isAssignableFrom(raw)) {
            TypeUse map = use.as(Map.class);
            return new Shape.MapShape(raw, key(map.argument(0), where), read(map.argument(1), where), List.of());
        }
        if (isCollection(raw)) {
            Shape.Sequence kind = Set.class.isAssignableFrom(raw) ? Shape.Sequence.SET : Shape.Sequence.LIST;
            TypeUse item = use.as(Iterable.class).argument(0);
            return new Shape.SequenceShape(kind, raw, read(item, where), List.of());
        }
        return ofClass(use, where);
    }

    private Shape key(TypeUse use, String where) {
        this.leftToJackson.requireNoKeys(use, where);
        Shape key = read(use, where);
        boolean named = !(key instanceof ModelShape || key instanceof RecursiveShape);
        if (!named || key instanceof Shape.MapShape || key instanceof Shape.SequenceShape) {
            this.problems.add(
                    "The keys of the map " + where + " are " + use.raw().getSimpleName()
                            + ", which no name in a JSON object can hold",
                    "use a text, a number, an enum, or a class around one of them (@JsonValue) as key");
        }
        return key;
    }

    /** A class that is iterable without being a collection is a model like any other. */
    private static boolean isCollection(Class<?> raw) {
        return java.util.Collection.class.isAssignableFrom(raw) || raw == Iterable.class;
    }

    private Shape ofClass(TypeUse use, String where) {
        Class<?> raw = use.raw();
        JavaType type = this.introspection.javaType(use);
        AnnotatedClass annotated = this.introspection.annotatedClass(type);
        boolean platforms = Introspection.isPlatforms(raw) && !raw.isEnum();
        if (isOptionalNumber(raw) || platforms || this.introspection.hasCustomCodec(type, annotated)) {
            return jackson(use, where);
        }
        if (raw.isEnum()) {
            return EnumReader.read(this.introspection, type, annotated, this.problems);
        }
        Shape union = this.unions.read(use, type, annotated);
        if (union != null) {
            return union;
        }
        Shape wrapper = this.wrappers.read(use, type, where);
        return (wrapper != null) ? wrapper : readModel(use);
    }

    /** The class itself as a model, not the union of its subclasses that it may be as well. */
    Shape readModel(TypeUse use) {
        ModelShape known = this.models.get(use);
        Shape model = (known != null)
                ? known
                : this.open.readModel(
                        use, () -> this.modelReader.read(use, this.introspection.javaType(use), this.models));
        return positioned(use, model);
    }

    private Shape known(TypeUse use, ModelShape model) {
        Shape shape = positioned(use, model);
        if (shape instanceof Shape.TupleShape && this.open.isOpen(use, outer -> !isArray(outer))) {
            this.problems.add(
                    use.raw().getName() + " is an array that holds itself, which has no schema",
                    "put a record that is no array in between");
        }
        return shape;
    }

    /** A model whose class says that it is an array is one. */
    private Shape positioned(TypeUse use, Shape model) {
        return (model instanceof ModelShape fields && isArray(use)) ? new Shape.TupleShape(fields) : model;
    }

    private boolean isArray(TypeUse use) {
        return this.introspection.isArray(this.introspection.annotatedClass(this.introspection.javaType(use)));
    }

    private boolean isUnion(TypeUse use) {
        JavaType type = this.introspection.javaType(use);
        return this.unions.isUnion(use.raw(), this.introspection.annotatedClass(type));
    }

    Shape.JacksonShape jackson(TypeUse use, String where) {
        return this.leftToJackson.type(use, where);
    }

    private static boolean isOptionalNumber(Class<?> raw) {
        return raw == OptionalInt.class || raw == OptionalLong.class || raw == OptionalDouble.class;
    }
}
