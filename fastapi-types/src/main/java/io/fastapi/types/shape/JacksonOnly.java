package io.fastapi.types.shape;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;

/** Finds properties with features of Jackson that only Jackson can carry out. */
final class JacksonOnly {

    private interface Feature {

        @Nullable
        Object find(AnnotationIntrospector annotations, MapperConfig<?> config, AnnotatedMember member);
    }

    private static final List<Feature> FEATURES = List.of(
            JacksonOnly::findFormat,
            AnnotationIntrospector::findPolymorphicTypeInfo,
            AnnotationIntrospector::findDeserializer,
            AnnotationIntrospector::findContentDeserializer,
            AnnotationIntrospector::findKeyDeserializer,
            AnnotationIntrospector::findDeserializationConverter,
            AnnotationIntrospector::findDeserializationContentConverter,
            AnnotationIntrospector::findSerializer,
            AnnotationIntrospector::findContentSerializer,
            AnnotationIntrospector::findKeySerializer,
            AnnotationIntrospector::findSerializationConverter,
            AnnotationIntrospector::findSerializationContentConverter);

    private JacksonOnly() {}

    /** The properties that only Jackson can read and write, by their names on the wire. */
    static Map<String, JacksonMember> find(
            Introspection introspection,
            JavaType owner,
            List<BeanPropertyDefinition> inputs,
            List<BeanPropertyDefinition> outputs) {
        Map<String, JacksonMember> found = new HashMap<>();
        Stream.concat(inputs.stream(), outputs.stream())
                .filter(property -> uses(introspection, property))
                .forEach(property ->
                        found.computeIfAbsent(property.getName(), name -> property(introspection, owner, property)));
        return found;
    }

    private static boolean uses(Introspection introspection, BeanPropertyDefinition property) {
        AnnotatedMember member = property.getPrimaryMember();
        return member != null
                && FEATURES.stream()
                        .anyMatch(feature ->
                                feature.find(introspection.annotations(), introspection.config(), member) != null);
    }

    private static JacksonMember property(
            Introspection introspection, JavaType owner, BeanPropertyDefinition property) {
        JsonFormat.Value format =
                findFormat(introspection.annotations(), introspection.config(), property.getPrimaryMember());
        String pattern = (format != null && format.hasPattern()) ? format.getPattern() : null;
        String type = (format == null) ? null : (pattern != null) ? "string" : jsonType(format.getShape());
        return new JacksonMember(owner, property.getName(), pattern, type);
    }

    private static @Nullable String jsonType(JsonFormat.Shape shape) {
        return switch (shape) {
            case STRING -> "string";
            case NUMBER_INT -> "integer";
            case NUMBER, NUMBER_FLOAT -> "number";
            case BOOLEAN -> "boolean";
            default -> null;
        };
    }

    /** A pattern or form of its own, which neither pydantic nor this library has. */
    private static JsonFormat.@Nullable Value findFormat(
            AnnotationIntrospector annotations, MapperConfig<?> config, AnnotatedMember member) {
        JsonFormat.Value format = annotations.findFormat(config, member);
        boolean own = format != null
                && (format.hasPattern()
                        || (format.hasShape() && (JacksonRefused.isReshaped(format) || !isEnum(member)))
                        || format.hasTimeZone()
                        || format.hasLocale()
                        || format.hasLenient());
        return own ? format : null;
    }

    /** Constants are texts by themselves. */
    private static boolean isEnum(AnnotatedMember member) {
        return member.getType().isEnumType();
    }
}
