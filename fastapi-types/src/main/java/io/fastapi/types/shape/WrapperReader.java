package io.fastapi.types.shape;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.PotentialCreator;
import tools.jackson.databind.introspect.PotentialCreators;

/** Reads classes around one value: {@code @JsonValue} and delegating creators. */
final class WrapperReader {

    private final Introspection introspection;
    private final ShapeReader reader;

    WrapperReader(Introspection introspection, ShapeReader reader) {
        this.introspection = introspection;
        this.reader = reader;
    }

    /** The wrapper, or {@code null} when the class is no wrapper. */
    @Nullable
    Shape read(TypeUse use, JavaType type, String where) {
        AnnotatedMember value = this.introspection.forOutput(type).findJsonValueAccessor();
        Executable creator = creator(use.raw(), this.introspection.forInput(type), value != null);
        if (value == null && creator == null) {
            return null;
        }
        if (isLeftToJackson(value, creator)) {
            return this.reader.jackson(use, where);
        }
        AnnotatedType item = (creator != null)
                ? creator.getAnnotatedParameterTypes()[0]
                : ModelMembers.annotatedType(value.getMember());
        Shape shape = this.reader.read(TypeResolver.resolve(item, TypeResolver.bindings(use)), where);
        try {
            Function<@Nullable Object, Object> wrap = (creator != null) ? Handles.wrapper(creator) : null;
            Function<Object, @Nullable Object> unwrap = (value != null) ? Handles.getter(value.getMember()) : null;
            BeanRules rules = this.reader.beans().checked(use.raw(), BeanConstraints.ofWrapper(use.raw()));
            return new Shape.WrapperShape(
                    use.raw(), ClassNames.ofWrapper(use.raw()), shape, wrap, unwrap, rules, List.of());
        } catch (IllegalAccessException ex) {
            this.reader.problems().add("The members of " + use.raw().getName() + " are not accessible", OPEN);
            return this.reader.jackson(use, where);
        }
    }

    /** Whether the value has a serializer of its own, or the parameter that takes it a deserializer. */
    private boolean isLeftToJackson(@Nullable AnnotatedMember value, @Nullable Executable creator) {
        AnnotationIntrospector annotations = this.introspection.annotations();
        boolean written = value != null
                && (annotations.findSerializer(this.introspection.config(), value) != null
                        || annotations.findSerializationConverter(this.introspection.config(), value) != null);
        return written
                || (creator != null
                        && Arrays.stream(creator.getParameterAnnotations()[0])
                                .anyMatch(JsonDeserialize.class::isInstance));
    }

    /** How to let this library into a named module. */
    static final String OPEN = "open the package to the module of fastapi-types in module-info.java";

    /** An explicit delegating creator; beside {@code @JsonValue} any way to make the class from one value. */
    private static @Nullable Executable creator(Class<?> raw, BeanDescription description, boolean hasValue) {
        PotentialCreators creators = description.getPotentialCreators();
        if (!creators.getExplicitDelegating().isEmpty()) {
            return executable(creators.getExplicitDelegating().get(0));
        }
        if (!hasValue || creators.hasExplicitPropertiesBased()) {
            return null;
        }
        List<PotentialCreator> candidates = new ArrayList<>(creators.getImplicitDelegatingConstructors());
        candidates.addAll(creators.getImplicitDelegatingFactories());
        if (creators.propertiesBased != null) {
            candidates.add(0, creators.propertiesBased);
        }
        return candidates.stream()
                .map(WrapperReader::executable)
                .filter(candidate -> candidate.getParameterCount() == 1)
                .filter(candidate ->
                        !(candidate instanceof Method method) || raw.isAssignableFrom(method.getReturnType()))
                .findFirst()
                .orElse(null);
    }

    private static Executable executable(PotentialCreator creator) {
        Member member = creator.creator().getMember();
        return (Executable) member;
    }
}
