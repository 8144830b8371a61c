package io.fastapi.types.validate;

import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.model.Extra;
import io.fastapi.types.model.Patch;
import io.fastapi.types.shape.Field;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.shape.Shape.ScalarShape;
import io.fastapi.types.source.JsonSource;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compiles shapes to validators. A model has one validator for the life of this object, so recursive models are tied.
 * Thread-safe.
 */
public final class Validators {

    private final JsonMapper mapper;
    private final jakarta.validation.@Nullable Validator beans;
    private final Attributes attributes;
    private final JsonSource.Factory json = new JsonSource.Factory();
    private final Map<ModelShape, ModelValidator> models = new IdentityHashMap<>();

    /**
     * A compiler for one application.
     *
     * @param mapper reads the types that only Jackson understands
     * @param classes what an arbitrary class looks like, for reading its properties; empty for a class without any
     */
    public Validators(JsonMapper mapper, Function<Class<?>, Optional<ModelShape>> classes) {
        this.mapper = mapper;
        this.beans = null;
        this.attributes = new Attributes(classes);
    }

    /** Validators that also check custom and class-level Jakarta constraints. */
    public Validators(
            JsonMapper mapper, jakarta.validation.Validator beans, Function<Class<?>, Optional<ModelShape>> classes) {
        this.mapper = mapper;
        this.beans = beans;
        this.attributes = new Attributes(classes);
    }

    /**
     * The validator of a shape.
     *
     * @throws IllegalArgumentException if a regular expression is malformed or of a kind that is not supported
     */
    public synchronized ValueValidator compile(Shape shape) {
        Map<ModelShape, ModelValidator> known = new IdentityHashMap<>(this.models);
        boolean done = false;
        try {
            ValueValidator compiled = new ValueValidator(validator(shape), Secrets.of(shape), this.json);
            done = true;
            return compiled;
        } finally {
            if (!done) {
                this.models.keySet().retainAll(known.keySet());
            }
        }
    }

    /**
     * What makes the value of an absent field.
     *
     * @throws IllegalArgumentException if the default is not a valid value of the shape; the message says why
     */
    public Supplier<@Nullable Object> defaultValue(Shape shape, @Nullable Object json) {
        ValueValidator validator = compile(shape);
        Object value = validator.object(json);
        if (value instanceof Rejection rejection) {
            throw new IllegalArgumentException(rejection.violations().get(0).msg());
        }
        boolean shared = value == null || !(json instanceof List || json instanceof Map);
        return shared ? () -> value : () -> validator.object(json);
    }

    private Validator validator(Shape shape) {
        if (shape instanceof ModelShape model) {
            return model(model);
        }
        if (shape instanceof ScalarShape scalar) {
            return ScalarValidators.of(scalar);
        }
        if (shape instanceof Shape.AnyShape any) {
            return JsonNode.class.isAssignableFrom(any.type())
                    ? new TreeValidator(this.mapper, any.type())
                    : new AnyValidator();
        }
        if (shape instanceof Shape.EnumShape constants) {
            return new EnumValidator(constants);
        }
        if (shape instanceof Shape.LiteralShape literal) {
            return new LiteralValidator(literal.values());
        }
        if (shape instanceof Shape.SequenceShape sequence) {
            return sequence(sequence);
        }
        if (shape instanceof Shape.MapShape map) {
            return map(map);
        }
        if (shape instanceof Shape.UnionShape union) {
            return union(union);
        }
        return around(shape);
    }

    /** The shapes that stand around another one. */
    private Validator around(Shape shape) {
        if (shape instanceof Shape.NullableShape nullable) {
            return new NullableValidator(validator(nullable.item()), nullable.optional());
        }
        if (shape instanceof Shape.PatchShape patch) {
            return new PatchValidator(validator(patch.item()));
        }
        if (shape instanceof Shape.ValidatedShape validated) {
            return new ValidatedValidator(model((ModelShape) validated.item()));
        }
        if (shape instanceof Shape.SecretShape secret) {
            Validator item = validator(InnerRules.onSecret(secret.item(), secret.constraints()));
            return checked(new SecretValidator(item, secret.constraints()), secret.constraints());
        }
        if (shape instanceof Shape.JsonTextShape json) {
            return new JsonTextValidator(validator(json.item()));
        }
        if (shape instanceof Shape.WrapperShape wrapper) {
            Validator item = validator(InnerRules.on(wrapper.item(), wrapper.constraints()));
            return checked(new WrapperValidator(wrapper, item), wrapper.constraints());
        }
        if (shape instanceof Shape.CheckedShape checked) {
            return checked(validator(checked.item()), checked.constraints());
        }
        Shape.JacksonShape jackson = (Shape.JacksonShape) shape;
        return checked(new JacksonValidator(this.mapper, jackson.type()), jackson.constraints());
    }

    private static Validator checked(Validator validator, List<Constraint<?>> constraints) {
        List<Check> checks = ScalarValidators.custom(constraints);
        return checks.isEmpty()
                ? validator
                : new CheckedValidator("function-after[check(), " + validator.label() + "]", validator, checks);
    }

    private Validator sequence(Shape.SequenceShape shape) {
        Validator item = validator(shape.item());
        boolean strict = ScalarValidators.isStrict(shape.constraints());
        Validator made;
        if (shape.sequence() == Shape.Sequence.SET) {
            Sizes sizes = Sizes.of("Set", shape.constraints());
            made = new SetValidator(item, sizes, strict, Containers.sets(shape.type()));
        } else {
            Sizes sizes = Sizes.of("List", shape.constraints());
            made = new SequenceValidator(item, sizes, strict, Containers.sequences(shape.type()));
        }
        return checked(made, shape.constraints());
    }

    private Validator map(Shape.MapShape shape) {
        Sizes sizes = Sizes.of("Dictionary", shape.constraints());
        Validator made = new MapValidator(
                validator(shape.key()), validator(shape.value()), sizes, Containers.maps(shape.type()));
        return checked(made, shape.constraints());
    }

    private Validator union(Shape.UnionShape shape) {
        List<Validator> members = new ArrayList<>();
        Map<String, Validator> byTag = new java.util.LinkedHashMap<>();
        for (Shape.UnionShape.Member member : shape.members()) {
            Validator validator = validator(member.shape());
            members.add(validator);
            member.tags().forEach(tag -> byTag.put(tag, validator));
        }
        return shape.discriminator()
                .<Validator>map(name -> new TaggedUnionValidator(name, byTag, this.attributes))
                .orElseGet(() -> new UnionValidator(members));
    }

    private ModelValidator model(ModelShape shape) {
        ModelValidator known = this.models.get(shape);
        if (known != null) {
            return known;
        }
        ModelValidator made = new ModelValidator(shape, this.attributes);
        this.models.put(shape, made);
        List<FieldReader> fields = new ArrayList<>();
        for (Field field : shape.fields()) {
            fields.add(new FieldReader(field, validator(field.shape()), whenLeftOut(field)));
        }
        Validator taken =
                shape.extras().map(extras -> validator(extras.shape())).orElse(null);
        boolean forbidden = shape.facts().extra() == Extra.Policy.FORBID;
        Instances instances = shape.creation()
                .map(creation -> new Instances(creation, shape.fields()))
                .orElse(null);
        made.complete(new ModelValidator.Parts(
                fields, new ModelValidator.Extras(forbidden, taken), instances, beanCheck(shape)));
        return made;
    }

    private @Nullable BeanCheck beanCheck(ModelShape shape) {
        if (this.beans == null || !shape.facts().beanValidation()) {
            return null;
        }
        Map<String, String> names = new HashMap<>();
        shape.fields().forEach(field -> names.put(field.javaName(), field.name()));
        return new BeanCheck(this.beans, names);
    }

    /** Patches may be left out, and what only goes out never comes in. */
    private static @Nullable Supplier<@Nullable Object> whenLeftOut(Field field) {
        if (field.shape() instanceof Shape.PatchShape) {
            return Patch::omitted;
        }
        if (field.access() != Field.Access.READ_ONLY) {
            return null;
        }
        Class<?> type = (field.shape() instanceof ScalarShape scalar) ? scalar.type() : Object.class;
        Object zero = type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
        return () -> zero;
    }
}
