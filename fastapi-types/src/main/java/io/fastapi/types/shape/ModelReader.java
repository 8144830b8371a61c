package io.fastapi.types.shape;

import io.fastapi.types.model.Extra;
import io.fastapi.types.model.JsonSchemaSerializationDefaultsRequired;
import io.fastapi.types.model.Strict;
import io.fastapi.types.model.Union;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.BeanPropertyDefinition;

/** Reads records, beans and classes with a property-based creator. */
final class ModelReader {

    private final Introspection introspection;
    private final ShapeReader reader;
    private final FieldReader fieldReader;
    private final CreationReader creationReader;
    private final DiscriminatorReader discriminators;

    ModelReader(Introspection introspection, ShapeReader reader) {
        this.introspection = introspection;
        this.reader = reader;
        this.fieldReader = new FieldReader(reader);
        this.creationReader = new CreationReader(reader);
        this.discriminators = new DiscriminatorReader(introspection, reader);
    }

    ModelShape read(TypeUse use, JavaType type, Finds<ModelShape> models) {
        BeanDescription input = this.introspection.forInput(type);
        BeanDescription output = this.introspection.forOutput(type);
        List<BeanPropertyDefinition> inputs = this.introspection.inputs(input);
        List<BeanPropertyDefinition> outputs = this.introspection.outputs(output);
        JacksonRefused.check(this.introspection, input, inputs, this.reader.problems());
        JacksonRefused.check(this.introspection, output, outputs, this.reader.problems());
        Map<String, JacksonMember> jacksons = JacksonOnly.find(this.introspection, type, inputs, outputs);
        if (!jacksons.isEmpty()) {
            this.introspection.codecs().requireMade(type, this.reader.problems());
        }
        AnnotatedClass annotated = input.getClassInfo();
        ModelMembers members = new ModelMembers(use, input, output, this.introspection);
        ExtrasReader extras = ExtrasReader.of(input, output, members.creator());
        List<ModelMember> all = members.read(this.introspection.propertyOrder(annotated)).stream()
                .filter(member -> !extras.holds(member))
                .toList();
        int told = this.reader.problems().told();
        ModelShape model = new ModelShape(facts(use, type, annotated, all, extras));
        models.put(use, model);
        boolean strict = annotated.hasAnnotation(Strict.class);
        boolean tuple = this.introspection.isArray(annotated);
        if (tuple && extras.present()) {
            this.reader
                    .problems()
                    .add(
                            use.raw().getName() + " is written as an array, which has no place for extra fields",
                            "take @JsonAnySetter off, or @JsonFormat(shape = ARRAY)");
        }
        List<Field> fields = new ArrayList<>();
        for (ModelMember member : all) {
            fields.add(this.fieldReader.read(use, asDeclared(member, tuple, strict), jacksons.get(member.name())));
        }
        List<Integer> arguments =
                new ArrayList<>(all.stream().map(ModelMember::argument).toList());
        this.discriminators.add(use, annotated, fields, arguments);
        Field extra = extras.field(this.reader, use);
        arguments.add(extras.argument());
        boolean substituted = use.raw().isInterface() && fields.stream().anyMatch(ModelReader::isGiven);
        ModelShape.Creation creation = substituted
                ? InterfaceInstances.of(use.raw(), all, fields.size() - all.size())
                : this.creationReader.read(use, input, members.creator(), arguments);
        model.complete(fields, extra, creation);
        requireParts(use, model);
        if (this.reader.problems().told() > told) {
            this.reader.pendingDefaults().leaveOut(model);
        }
        return model;
    }

    private void requireParts(TypeUse use, ModelShape model) {
        boolean empty = model.fields().isEmpty() && model.extras().isEmpty();
        boolean isHidden = use.raw().getDeclaredConstructors().length > 0
                && !Modifier.isAbstract(use.raw().getModifiers());
        if (empty && model.creation().isEmpty()) {
            this.reader
                    .problems()
                    .add(
                            "The type " + use.raw().getName() + " has no fields and no constructor"
                                    + (isHidden ? " that takes what is read" : "")
                                    + ", so it can be neither read nor written",
                            isHidden
                                    ? Direction.MARK
                                    : "use a record or a bean, or seal an interface and list its implementations");
        }
    }

    private static boolean isGiven(Field field) {
        return field.access() == Field.Access.READ_WRITE;
    }

    /** A position can only be left out when a {@code @Default} stands for it, whatever its type. */
    private ModelMember asDeclared(ModelMember member, boolean tuple, boolean strict) {
        ModelMember positioned = tuple ? member.asRequired() : member;
        return strict ? strictly(positioned) : positioned;
    }

    private ModelShape.Facts facts(
            TypeUse use, JavaType type, AnnotatedClass annotated, List<ModelMember> members, ExtrasReader extras) {
        return new ModelShape.Facts(
                type,
                this.reader.names().of(use),
                Docs.title(annotated),
                Docs.description(this.introspection, annotated),
                extra(use, annotated, extras),
                Docs.examples(
                        Docs.examples(annotated),
                        new Shape.AnyShape(Object.class),
                        use.raw().getSimpleName(),
                        this.reader.problems()),
                this.reader.beans().checked(use.raw(), BeanConstraints.ofModel(use.raw(), members)),
                Docs.schemaExtra(annotated, use.raw().getSimpleName(), this.reader.problems()),
                annotated.hasAnnotation(JsonSchemaSerializationDefaultsRequired.class));
    }

    private Extra.Policy extra(TypeUse use, AnnotatedClass annotated, ExtrasReader extras) {
        Extra declared = annotated.getAnnotation(Extra.class);
        if (declared != null) {
            if (declared.value() == Extra.Policy.ALLOW && !extras.present()) {
                this.reader
                        .problems()
                        .add(
                                use.raw().getName() + " allows extra fields but has no place for them",
                                "add a component `@JsonAnySetter Map<String, Object> extra`");
            }
            return declared.value();
        }
        if (extras.present()) {
            return Extra.Policy.ALLOW;
        }
        return this.introspection.failsOnUnknown(annotated) ? Extra.Policy.FORBID : Extra.Policy.IGNORE;
    }

    /** {@code @Strict} on a class holds for its fields' values and their elements, not for other models. */
    private static ModelMember strictly(ModelMember member) {
        return member.with(strictly(member.use()));
    }

    static TypeUse strictly(TypeUse use) {
        List<TypeUse> arguments =
                use.arguments().stream().map(ModelReader::strictly).toList();
        TypeUse inside = new TypeUse(use.raw(), arguments, use.annotations());
        boolean holdsRules = Scalars.find(use.raw()) != null
                || use.raw().isEnum()
                || use.find(Union.class).isPresent();
        return holdsRules ? inside.with(List.of(strict())) : inside;
    }

    private static Annotation strict() {
        return StrictHolder.class.getAnnotation(Strict.class);
    }

    @Strict
    private static final class StrictHolder {}
}
