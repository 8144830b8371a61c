package io.fastapi.types.shape;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;

/** Reads where a model keeps fields that it does not have: {@code @JsonAnySetter} and {@code @JsonAnyGetter}. */
final class ExtrasReader {

    private final @Nullable AnnotatedMember setter;
    private final @Nullable AnnotatedMember getter;
    private final int argument;

    private ExtrasReader(@Nullable AnnotatedMember setter, @Nullable AnnotatedMember getter, int argument) {
        this.setter = setter;
        this.getter = getter;
        this.argument = argument;
    }

    static ExtrasReader of(BeanDescription input, BeanDescription output, @Nullable Executable creator) {
        AnnotatedMember setter = input.findAnySetterAccessor();
        AnnotatedMember getter = output.findAnyGetter();
        int argument = (setter != null && creator != null) ? argument(setter, creator) : -1;
        boolean unreachable = setter instanceof AnnotatedParameter && argument < 0;
        // What is read into a field is also written from it, as pydantic does.
        AnnotatedMember source = (getter == null && setter instanceof AnnotatedField) ? setter : getter;
        return new ExtrasReader(unreachable ? null : setter, source, argument);
    }

    /** A record's component is known to Jackson as a field, but only its constructor can set it. */
    private static int argument(AnnotatedMember setter, Executable creator) {
        if (setter instanceof AnnotatedParameter parameter) {
            return parameter.getIndex();
        }
        RecordComponent[] components = creator.getDeclaringClass().getRecordComponents();
        for (int i = 0; setter instanceof AnnotatedField && components != null && i < components.length; i++) {
            if (components[i].getName().equals(setter.getName())) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the property is where the extras are kept, and so no field of its own. */
    boolean holds(ModelMember member) {
        return (this.setter instanceof AnnotatedField && member.javaName().equals(this.setter.getName()))
                || (this.argument >= 0 && member.argument() == this.argument);
    }

    boolean present() {
        return this.setter != null;
    }

    /** Which parameter of the creator takes the extras, -1 for none. */
    int argument() {
        return this.argument;
    }

    /** The extras as a field without name, {@code null} when the model keeps none. */
    @Nullable
    Field field(ShapeReader reader, TypeUse owner) {
        if (this.setter == null && this.getter == null) {
            return null;
        }
        String where = owner.raw().getSimpleName() + "'s extra fields";
        try {
            Function<Object, @Nullable Object> getter =
                    (this.getter != null) ? Handles.getter(this.getter.getMember()) : null;
            BiConsumer<Object, @Nullable Object> setter =
                    (this.setter != null && this.argument < 0) ? setter(this.setter.getMember()) : null;
            Field.DefaultValue empty = new Field.DefaultValue(Map.of(), false, LinkedHashMap::new);
            Field.Doc doc = new Field.Doc(null, null, List.of(), false);
            return new Field(
                    "extras",
                    "extras",
                    "",
                    List.of(),
                    shape(reader, owner, where),
                    Optional.of(empty),
                    Field.Access.READ_WRITE,
                    Field.Inclusion.ALWAYS,
                    getter,
                    setter,
                    doc);
        } catch (IllegalAccessException ex) {
            reader.problems().add(where + " are not accessible", WrapperReader.OPEN);
            return null;
        }
    }

    private Shape shape(ShapeReader reader, TypeUse owner, String where) {
        AnnotatedType type = type();
        TypeUse use = TypeResolver.resolve(type, TypeResolver.bindings(owner));
        boolean map = Map.class.isAssignableFrom(use.raw());
        if (!isPerEntry() && !takes(use, map)) {
            reader.problems()
                    .add(
                            where + " are kept in " + use.raw().getSimpleName() + ", which cannot take them",
                            "declare it as Map<String, Object>, or with another type of values");
            map = false;
        }
        return new Shape.MapShape(
                Map.class,
                reader.read(TypeUse.of(String.class), where),
                reader.read(map ? use.as(Map.class).argument(1) : use, where),
                List.of());
    }

    /** Whether names and values can be put in: those of a final field one by one, of others all at once. */
    private boolean takes(TypeUse use, boolean map) {
        boolean whole =
                map && (this.setter == null || (this.argument < 0 && isFinal(this.setter)) || isHeld(use.raw()));
        return whole && use.as(Map.class).argument(0).raw().isAssignableFrom(String.class);
    }

    private static boolean isHeld(Class<?> raw) {
        return raw.isAssignableFrom(LinkedHashMap.class);
    }

    private boolean isPerEntry() {
        AnnotatedMember member = (this.setter != null) ? this.setter : this.getter;
        return member != null && member.getMember() instanceof Method method && method.getParameterCount() == 2;
    }

    private static boolean isFinal(AnnotatedMember member) {
        return member instanceof AnnotatedField
                && Modifier.isFinal(member.getMember().getModifiers());
    }

    private AnnotatedType type() {
        if (this.setter instanceof AnnotatedParameter parameter) {
            Executable executable = (Executable) parameter.getOwner().getMember();
            return executable.getAnnotatedParameterTypes()[parameter.getIndex()];
        }
        AnnotatedMember member = (this.setter != null) ? this.setter : Objects.requireNonNull(this.getter);
        return (member.getMember() instanceof Method method && method.getParameterCount() == 2)
                ? method.getAnnotatedParameterTypes()[1]
                : ModelMembers.annotatedType(member.getMember());
    }

    private static BiConsumer<Object, @Nullable Object> setter(Member member) throws IllegalAccessException {
        if (member instanceof java.lang.reflect.Field && Modifier.isFinal(member.getModifiers())) {
            return adder(Handles.getter(member));
        }
        if (!(member instanceof Method method)) {
            return Handles.setter(member);
        }
        Handles.EntrySetter perEntry = Handles.entrySetter(method);
        return (instance, extras) -> {
            if (extras instanceof Map<?, ?> map) {
                map.forEach((name, value) -> perEntry.set(instance, name, value));
            }
        };
    }

    @SuppressWarnings("unchecked") // its type was asked for
    private static BiConsumer<Object, @Nullable Object> adder(Function<Object, @Nullable Object> field) {
        return (instance, extras) -> {
            if (field.apply(instance) instanceof Map<?, ?> kept && extras instanceof Map<?, ?> map) {
                ((Map<Object, Object>) kept).putAll(map);
            }
        };
    }
}
