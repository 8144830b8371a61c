package io.fastapi.types.shape;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;

/** Finds models whose properties use features of Jackson that only Jackson can carry out. */
final class JacksonOnly {

    private interface Feature {

        @Nullable
        Object find(AnnotationIntrospector annotations, MapperConfig<?> config, AnnotatedMember member);
    }

    private static final List<Feature> FEATURES = List.of(
            JacksonOnly::findFormat,
            AnnotationIntrospector::findUnwrappingNameTransformer,
            AnnotationIntrospector::findInjectableValue,
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

    static boolean uses(Introspection introspection, BeanDescription input, BeanDescription output) {
        return Stream.concat(input.findProperties().stream(), output.findProperties().stream())
                .anyMatch(property -> uses(introspection, property));
    }

    private static boolean uses(Introspection introspection, BeanPropertyDefinition property) {
        AnnotatedMember member = property.getPrimaryMember();
        if (member == null) {
            return false;
        }
        return property.findReferenceType() != null
                || property.findObjectIdInfo() != null
                || FEATURES.stream()
                        .anyMatch(feature ->
                                feature.find(introspection.annotations(), introspection.config(), member) != null);
    }

    /** A pattern or form of its own, which neither pydantic nor this library has. */
    private static JsonFormat.@Nullable Value findFormat(
            AnnotationIntrospector annotations, MapperConfig<?> config, AnnotatedMember member) {
        JsonFormat.Value format = annotations.findFormat(config, member);
        return (format != null && (format.hasPattern() || format.hasShape())) ? format : null;
    }
}
