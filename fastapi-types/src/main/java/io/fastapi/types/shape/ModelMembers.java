package io.fastapi.types.shape;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.PotentialCreator;

/** The properties of a class as Jackson sees them, in the order of their declaration, each with its annotated type. */
final class ModelMembers {

    private final TypeUse owner;
    private final BeanDescription input;
    private final BeanDescription output;
    private final Introspection introspection;
    private final @Nullable PotentialCreator creator;

    ModelMembers(TypeUse owner, BeanDescription input, BeanDescription output, Introspection introspection) {
        this.owner = owner;
        this.input = input;
        this.output = output;
        this.introspection = introspection;
        this.creator = input.getPotentialCreators().propertiesBased;
    }

    /** The constructor or factory method whose parameters are properties. */
    @Nullable
    Executable creator() {
        return (this.creator != null) ? (Executable) this.creator.creator().getMember() : null;
    }

    /** The members; {@code order} is the explicit order of names, empty when there is none. */
    List<ModelMember> read(List<String> order) {
        Map<String, BeanPropertyDefinition> inputs = new LinkedHashMap<>();
        this.introspection.inputs(this.input).stream()
                .filter(property -> argument(property) >= 0 || mutator(property) != null)
                .forEach(property -> inputs.put(property.getName(), property));
        Map<String, BeanPropertyDefinition> outputs = new LinkedHashMap<>();
        this.introspection.outputs(this.output).stream()
                .filter(BeanPropertyDefinition::couldSerialize)
                .forEach(property -> outputs.put(property.getName(), property));
        List<ModelMember> members = new ArrayList<>();
        Stream.concat(inputs.keySet().stream(), outputs.keySet().stream())
                .distinct()
                .map(name -> member(name, inputs.get(name), outputs.get(name)))
                .forEach(members::add);
        members.sort(inOrder(order));
        return members;
    }

    private ModelMember member(String name, @Nullable BeanPropertyDefinition in, @Nullable BeanPropertyDefinition out) {
        BeanPropertyDefinition property = Objects.requireNonNull((in != null) ? in : out);
        Annotated annotated = property.getPrimaryMember();
        AnnotatedMember accessor = (out != null) ? out.getAccessor() : null;
        int argument = (in != null) ? argument(in) : -1;
        Field.Access access = (in == null && isComputed(accessor))
                ? Field.Access.READ_ONLY
                : (accessor == null) ? Field.Access.WRITE_ONLY : Field.Access.READ_WRITE;
        return new ModelMember(
                property.getInternalName(),
                this.introspection.fieldName(this.output, property),
                name,
                property.findAliases().stream().map(PropertyName::getSimpleName).toList(),
                use(property, annotated, accessor),
                argument,
                (accessor != null) ? accessor.getMember() : componentAccessor(property.getInternalName()),
                (in != null && argument < 0) ? mutator(in) : null,
                access,
                (out != null) ? this.introspection.inclusion(this.output, out) : Field.Inclusion.ALWAYS,
                annotated,
                Boolean.TRUE.equals(property.getMetadata().getRequired()) || isVariable(property, annotated, accessor),
                property.getMetadata().getDescription());
    }

    /** Whether a value that is only written follows from others, which is so where instances are made of those. */
    private boolean isComputed(@Nullable AnnotatedMember accessor) {
        boolean body = accessor != null && accessor.getMember() instanceof Method method && method.isDefault();
        return body || CreationReader.isPossible(this.input);
    }

    /** What may be {@code null} because a type argument says so has no default: it is not declared as optional itself. */
    private boolean isVariable(
            BeanPropertyDefinition property, Annotated annotated, @Nullable AnnotatedMember accessor) {
        AnnotatedType declared = declarations(property, annotated, accessor).get(0);
        return declared instanceof AnnotatedTypeVariable
                && Stream.concat(Arrays.stream(declared.getAnnotations()), annotated.annotations())
                        .noneMatch(TypeUse::saysNullable);
    }

    /** Which parameter of the creator the property is. */
    private int argument(BeanPropertyDefinition property) {
        AnnotatedParameter parameter = property.getConstructorParameter();
        boolean ours = parameter != null
                && this.creator != null
                && parameter
                        .getOwner()
                        .getMember()
                        .equals(this.creator.creator().getMember());
        return ours ? parameter.getIndex() : -1;
    }

    private static @Nullable Member mutator(BeanPropertyDefinition property) {
        if (property.hasSetter()) {
            return property.getSetter().getMember();
        }
        Member field = property.hasField() ? property.getField().getMember() : null;
        return (field != null && !Modifier.isFinal(field.getModifiers())) ? field : null;
    }

    /** The type as declared where it says most, with the annotations of every member of the property. */
    private TypeUse use(BeanPropertyDefinition property, Annotated annotated, @Nullable AnnotatedMember accessor) {
        List<Annotation> declared = new ArrayList<>(annotated.annotations().toList());
        if (accessor != null) {
            accessor.annotations().filter(one -> !declared.contains(one)).forEach(declared::add);
        }
        List<AnnotatedType> types = declarations(property, annotated, accessor);
        TypeUse first = resolve(property, annotated, types.get(0)).withoutInComponent(declared);
        for (AnnotatedType type : types.subList(1, types.size())) {
            first = first.with(Arrays.asList(type.getAnnotations()));
        }
        return first.with(Repeated.flatten(declared));
    }

    private TypeUse resolve(BeanPropertyDefinition property, Annotated annotated, AnnotatedType type) {
        Class<?> declaring = (annotated instanceof AnnotatedMember member)
                ? member.getDeclaringClass()
                : property.getPrimaryMember().getDeclaringClass();
        return TypeResolver.resolve(type, TypeResolver.bindings(this.owner.as(declaring)));
    }

    private List<AnnotatedType> declarations(
            BeanPropertyDefinition property, Annotated annotated, @Nullable AnnotatedMember accessor) {
        List<AnnotatedType> types = new ArrayList<>();
        RecordComponent component = component(property.getInternalName());
        if (component != null) {
            types.add(component.getAnnotatedType());
            return types;
        }
        if (annotated instanceof AnnotatedParameter parameter) {
            Executable executable = (Executable) parameter.getOwner().getMember();
            types.add(executable.getAnnotatedParameterTypes()[parameter.getIndex()]);
        } else if (annotated instanceof AnnotatedMember member) {
            types.add(annotatedType(member.getMember()));
        }
        if (property.hasField()) {
            types.add(property.getField().getAnnotated().getAnnotatedType());
        }
        if (accessor != null) {
            types.add(annotatedType(accessor.getMember()));
        }
        return types;
    }

    /** A component that is not written can be read all the same, to copy the record. */
    private @Nullable Member componentAccessor(String name) {
        RecordComponent component = component(name);
        return (component != null) ? component.getAccessor() : null;
    }

    private @Nullable RecordComponent component(String name) {
        RecordComponent[] components = this.owner.raw().getRecordComponents();
        return (components == null)
                ? null
                : Arrays.stream(components)
                        .filter(candidate -> candidate.getName().equals(name))
                        .findFirst()
                        .orElse(null);
    }

    /** The type of a field, of what a method returns, or of the parameter of a setter. */
    static AnnotatedType annotatedType(Member member) {
        if (member instanceof Method method) {
            return (method.getParameterCount() == 1)
                    ? method.getAnnotatedParameterTypes()[0]
                    : method.getAnnotatedReturnType();
        }
        return ((java.lang.reflect.Field) member).getAnnotatedType();
    }

    private Comparator<ModelMember> inOrder(List<String> order) {
        List<String> fields = declaredFields(this.owner.raw());
        // Of a record, Jackson takes components that are only read out of the constructor's parameters.
        boolean record = this.owner.raw().isRecord();
        boolean alphabetic = this.introspection.isAlphabetic(this.input.getClassInfo());
        return Comparator.<ModelMember>comparingInt(
                        member -> rank(order.indexOf(member.name()), order.indexOf(member.javaName())))
                .thenComparingInt(member -> rank(this.introspection.index(member.annotated()), -1))
                .thenComparingInt(member -> rank(record ? -1 : member.argument(), -1))
                .thenComparing(member -> (alphabetic && member.argument() < 0) ? member.name() : "")
                .thenComparingInt(member -> rank(fields.indexOf(member.javaName()), -1));
    }

    private static int rank(int index, int otherwise) {
        int found = (index >= 0) ? index : otherwise;
        return (found >= 0) ? found : Integer.MAX_VALUE;
    }

    private static List<String> declaredFields(@Nullable Class<?> type) {
        List<String> names = new ArrayList<>();
        if (type != null && type != Object.class) {
            names.addAll(declaredFields(type.getSuperclass()));
            Arrays.stream(type.getDeclaredFields())
                    .map(java.lang.reflect.Field::getName)
                    .forEach(names::add);
        }
        return names;
    }
}
