package io.fastapi.types.validate;

import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.model.Extra;
import io.fastapi.types.model.Patch;
import io.fastapi.types.shape.Field;
import io.fastapi.types.shape.JakartaValidator;
import io.fastapi.types.shape.ModelShape;
import io.fastapi.types.shape.RecursiveShape;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.shape.ShapeVisitor;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compiles each kind of shape to its validator. Models are kept, so that recursive ones are tied. Not thread-safe. */
final class ValidatorCompiler implements ShapeVisitor<Validator> {

    private final JsonMapper mapper;
    private final BeanChecks beans;
    private final Attributes attributes;
    private final int jsonDepth;
    private final Map<ModelShape, ModelValidator> models = new IdentityHashMap<>();
    private final Map<RecursiveShape, RecursiveValidator> recursive = new IdentityHashMap<>();
    /** What was made since the outermost call began. */
    private final List<Shape> made = new ArrayList<>();

    ValidatorCompiler(
            JsonMapper mapper,
            JakartaValidator beans,
            Function<Class<?>, Optional<ModelShape>> classes,
            int jsonDepth) {
        this.mapper = mapper;
        this.beans = new BeanChecks(beans);
        this.attributes = new Attributes(classes);
        this.jsonDepth = jsonDepth;
    }

    /** The validator of a shape; when it cannot be made, nothing of it is kept. */
    Validator compile(Shape shape) {
        int before = this.made.size();
        boolean done = false;
        try {
            Validator compiled = validator(shape);
            settleNames();
            done = true;
            return compiled;
        } finally {
            end(before, done);
        }
    }

    private void end(int before, boolean done) {
        List<Shape> since = this.made.subList(before, this.made.size());
        if (!done) {
            since.forEach(this.models.keySet()::remove);
            since.forEach(this.recursive.keySet()::remove);
        }
        if (!done || before == 0) {
            since.clear();
        }
    }

    private Validator validator(Shape shape) {
        return shape.accept(this);
    }

    /** All are asked before one is settled, so that no order counts. */
    private void settleNames() {
        Map<RecursiveValidator, String> names = new IdentityHashMap<>();
        this.recursive.values().stream()
                .filter(circle -> !circle.isSettled())
                .forEach(circle -> names.put(circle, circle.label()));
        names.forEach(RecursiveValidator::settle);
    }

    @Override
    public Validator any(Shape.AnyShape any) {
        return JsonNode.class.isAssignableFrom(any.type())
                ? new TreeValidator(this.mapper, any.type())
                : new AnyValidator();
    }

    @Override
    public Validator scalar(Shape.ScalarShape scalar) {
        return ScalarValidators.of(scalar);
    }

    @Override
    public Validator enumeration(Shape.EnumShape constants) {
        return new EnumValidator(constants);
    }

    @Override
    public Validator literal(Shape.LiteralShape literal) {
        return new LiteralValidator(literal);
    }

    @Override
    public Validator nullable(Shape.NullableShape nullable) {
        return new NullableValidator(validator(nullable.item()), nullable);
    }

    @Override
    public Validator patch(Shape.PatchShape patch) {
        return new PatchValidator(validator(patch.item()));
    }

    @Override
    public Validator validated(Shape.ValidatedShape validated) {
        return new ValidatedValidator(validator(validated.item()));
    }

    @Override
    public Validator secret(Shape.SecretShape secret) {
        Validator item = validator(InnerRules.onSecret(secret.item(), secret.constraints()));
        RulesInTurn rules = RulesInTurn.of(InnerRules.ofSecret(secret.constraints()));
        Validator made = new SecretValidator(secret.item(), item, rules.ofType());
        Validator checked = rules.around(made);
        return (checked == made) ? made : new MaskedValidator(checked);
    }

    @Override
    public Validator jsonText(Shape.JsonTextShape json) {
        RulesInTurn rules = RulesInTurn.of(json.constraints());
        Shape item = InnerRules.onJson(json.item(), rules.ofType());
        Validator plain = new JsonTextValidator(validator(item), this.jsonDepth);
        List<Check> checks = OuterChecks.of(new Shape.JsonTextShape(json.item(), rules.ofType()));
        return rules.around(checks.isEmpty() ? plain : new CheckedValidator(plain.label(), plain, checks));
    }

    @Override
    public Validator wrapper(Shape.WrapperShape wrapper) {
        Validator item = validator(InnerRules.on(wrapper.item(), wrapper.constraints()));
        return checked(new WrapperValidator(wrapper, item, this.beans.of(wrapper)), wrapper.constraints());
    }

    @Override
    public Validator checked(Shape.CheckedShape checked) {
        return checked(validator(checked.item()), checked.constraints());
    }

    @Override
    public Validator jackson(Shape.JacksonShape jackson) {
        Validator plain = new JacksonValidator(this.mapper, jackson);
        return ScalarValidators.ruled(plain, jackson);
    }

    /** With the checks of the application's own, where all other rules are those of the value inside. */
    private static Validator checked(Validator validator, List<Constraint<?>> constraints) {
        List<Constraint<?>> checks =
                constraints.stream().filter(Constraint.Check.class::isInstance).toList();
        return RulesInTurn.of(checks).around(validator);
    }

    @Override
    public Validator sequence(Shape.SequenceShape shape) {
        Validator item = validator(shape.item());
        RulesInTurn rules = RulesInTurn.of(shape.constraints());
        boolean strict = ScalarValidators.isStrict(rules.ofType());
        Validator made;
        if (shape.sequence() == Shape.Sequence.SET) {
            Sizes sizes = Sizes.of("Set", rules.ofType());
            boolean keysMatter = PythonKeys.matter(shape.item());
            made = new SetValidator(item, sizes, strict, Containers.sets(shape.type()), keysMatter);
        } else {
            Sizes sizes = Sizes.of("List", rules.ofType());
            made = new SequenceValidator(item, sizes, strict, Containers.sequences(shape.type()));
        }
        return rules.around(made);
    }

    @Override
    public Validator map(Shape.MapShape shape) {
        RulesInTurn rules = RulesInTurn.of(shape.constraints());
        Sizes sizes = Sizes.of("Dictionary", rules.ofType());
        Validator made = new MapValidator(
                validator(shape.key()),
                validator(shape.value()),
                sizes,
                Containers.maps(shape.type()),
                PythonKeys.matter(shape.key()));
        return rules.around(made);
    }

    @Override
    public Validator union(Shape.UnionShape shape) {
        List<Validator> members = new ArrayList<>();
        Map<Object, Validator> byTag = new LinkedHashMap<>();
        Optional<String> property = shape.telling().property();
        for (Shape.UnionShape.Member member : shape.members()) {
            Validator validator = validator(member.shape());
            members.add(validator);
            member.tags().forEach(tag -> byTag.put(shape.telling().key(member.shape(), tag), validator));
        }
        Optional<Validator> byFunction =
                shape.telling().function().map(function -> new FunctionUnionValidator(function, byTag));
        Optional<Validator> byProperty =
                property.map(name -> new TaggedUnionValidator(TagNames.of(shape, name), byTag, this.attributes));
        return byFunction
                .or(() -> byProperty)
                .orElseGet(
                        () -> shape.telling().inOrder() ? new FirstFitValidator(members) : new UnionValidator(members));
    }

    @Override
    public Validator tuple(Shape.TupleShape shape) {
        return new TupleValidator(model(shape.model()));
    }

    @Override
    public ModelValidator model(ModelShape shape) {
        ModelValidator known = this.models.get(shape);
        if (known != null) {
            return known;
        }
        ModelValidator made = new ModelValidator(shape, this.attributes);
        this.models.put(shape, made);
        this.made.add(shape);
        List<FieldReader> fields = new ArrayList<>();
        for (Field field : shape.fields()) {
            fields.add(new FieldReader(field, validator(field.shape()), modelsInDefault(field), whenLeftOut(field)));
        }
        Validator taken =
                shape.extras().map(extras -> validator(extras.shape())).orElse(null);
        boolean forbidden = shape.facts().extra() == Extra.Policy.FORBID;
        Instances instances =
                shape.creation().map(creation -> new Instances(creation, shape)).orElse(null);
        Extras extras =
                new Extras(forbidden, taken, shape.extras().map(Field::getter).orElse(null));
        made.complete(new ModelValidator.Parts(fields, extras, instances, this.beans.of(shape)));
        return made;
    }

    @Override
    public Validator recursive(RecursiveShape shape) {
        RecursiveValidator known = this.recursive.get(shape);
        if (known != null) {
            return known;
        }
        RecursiveValidator made = new RecursiveValidator(shape);
        this.recursive.put(shape, made);
        this.made.add(shape);
        made.complete(validator(shape.item()));
        return made;
    }

    private @Nullable Validator modelsInDefault(Field field) {
        Field.DefaultValue value = field.defaultValue().orElse(null);
        if (value == null || !(value.json() instanceof Map || value.json() instanceof List)) {
            return null;
        }
        return validator(value.ruled() ? field.shape() : Unruled.of(field.shape()));
    }

    /** Patches may be left out, and what only goes out never comes in. */
    private static @Nullable Supplier<@Nullable Object> whenLeftOut(Field field) {
        if (field.shape() instanceof Shape.PatchShape) {
            return Patch::omitted;
        }
        if (field.access() != Field.Access.READ_ONLY) {
            return null;
        }
        Class<?> type = (field.shape() instanceof Shape.ScalarShape scalar) ? scalar.type() : Object.class;
        Object zero = type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
        return () -> zero;
    }
}
