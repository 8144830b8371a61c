package io.fastapi.types.shape;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.annotation.JsonAppend;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;

/** Notes the annotations of Jackson that a model cannot have: without them, more or other fields would be written. */
final class JacksonRefused {

    private interface Feature<A> {

        boolean isOn(AnnotationIntrospector annotations, MapperConfig<?> config, A annotated);
    }

    /** An annotation, and what to do about it. */
    private record Refused<A>(String annotation, String fix, Feature<A> feature) {}

    /** What neither a class nor a property can have. */
    private static final List<Refused<Annotated>> ANYWHERE = List.of(
            new Refused<>(
                    "@JsonView",
                    "declare a record with the fields of that view, and take it as response model",
                    (annotations, config, annotated) -> annotations.findViews(config, annotated) != null),
            new Refused<>(
                    "@JsonFilter",
                    "take the annotation off, and name the fields with .include(..) or .exclude(..) of the response model",
                    (annotations, config, annotated) -> annotations.findFilterId(config, annotated) != null),
            new Refused<>(
                    "@JsonIdentityInfo",
                    "take the annotation off, and refer to the object by its id",
                    (annotations, config, annotated) -> annotations.findObjectIdInfo(config, annotated) != null),
            new Refused<>(
                    "@JsonSerialize(as = ..)",
                    "declare the narrower type itself as the type of the field or the response model",
                    (annotations, config, annotated) -> writesAs(annotated.getAnnotation(JsonSerialize.class))),
            new Refused<>(
                    "@JsonDeserialize(as = ..)",
                    "declare the narrower type itself as the type of the field or the body",
                    (annotations, config, annotated) -> readsAs(annotated.getAnnotation(JsonDeserialize.class))),
            new Refused<>(
                    "@JsonSerialize(nullsUsing = ..)",
                    "let the getter return what stands for null",
                    (annotations, config, annotated) -> annotations.findNullSerializer(config, annotated) != null),
            new Refused<>(
                    "@JsonInclude(CUSTOM) or @JsonInclude(content = ..)",
                    "use another value of @JsonInclude, and leave out what a map shall not have where it is made",
                    (annotations, config, annotated) ->
                            includesByContent(annotations.findPropertyInclusion(config, annotated))),
            new Refused<>(
                    "@JsonFormat(with = ..) or @JsonFormat(without = ..)",
                    "take it off: declare the type that is read and written",
                    (annotations, config, annotated) -> hasFeatures(annotations.findFormat(config, annotated))));

    private static final List<Refused<AnnotatedClass>> OF_CLASSES = List.of(
            new Refused<>(
                    "@JsonAppend",
                    "write a getter for each property",
                    (annotations, config, type) -> type.hasAnnotation(JsonAppend.class)),
            new Refused<>(
                    "@JsonValueInstantiator",
                    "give the class a constructor or method with @JsonCreator",
                    (annotations, config, type) -> annotations.findValueInstantiator(config, type) != null));

    private static final List<Refused<AnnotatedMember>> OF_PROPERTIES = List.of(
            new Refused<>(
                    "@JsonUnwrapped",
                    "write its fields into the class itself, or leave the object nested",
                    (annotations, config, member) -> annotations.findUnwrappingNameTransformer(config, member) != null),
            new Refused<>(
                    "@JacksonInject",
                    "take the value as an input of the operation instead",
                    (annotations, config, member) -> annotations.findInjectableValue(config, member) != null),
            new Refused<>(
                    "@JsonManagedReference or @JsonBackReference",
                    "take the annotation off, and put @JsonIgnore on the side that leads back",
                    (annotations, config, member) -> annotations.findReferenceType(config, member) != null),
            new Refused<>(
                    "@JsonIgnoreProperties or @JsonIncludeProperties",
                    "write the annotation on the class of the field, or declare a record without those fields",
                    JacksonRefused::narrows),
            new Refused<>(
                    "@JsonSetter(nulls = ..) or @JsonSetter(contentNulls = ..)",
                    "take it off: where null may be sent write @Nullable, and put the other value in place of it in the constructor",
                    (annotations, config, member) -> replacesNulls(annotations.findSetterInfo(config, member))),
            new Refused<>(
                    "@JsonMerge",
                    "take the annotation off, and join both where the value is used",
                    (annotations, config, member) -> Boolean.TRUE.equals(annotations.findMergeInfo(config, member))),
            new Refused<>(
                    "a @JsonFormat(shape = ..) that an enum cannot have",
                    "give the enum a method with @JsonValue that returns the number or text of a constant",
                    (annotations, config, member) ->
                            reshapesEnum(annotations.findFormat(config, member), member.getType())),
            new Refused<>(
                    "@JsonTypeId",
                    "take the annotation off, and write @JsonTypeInfo on a sealed interface",
                    (annotations, config, member) -> Boolean.TRUE.equals(annotations.isTypeId(config, member))),
            new Refused<>(
                    "@JsonTypeInfo(include = EXTERNAL_PROPERTY)",
                    "write @JsonTypeInfo on a sealed interface, with the property inside of its members",
                    (annotations, config, member) -> isOutside(annotations.findPolymorphicTypeInfo(config, member))));

    private JacksonRefused() {}

    /** Notes what is wrong with a model, as input or as output. */
    static void check(
            Introspection introspection,
            BeanDescription type,
            List<BeanPropertyDefinition> properties,
            Problems problems) {
        AnnotatedClass annotated = type.getClassInfo();
        String owner = type.getBeanClass().getSimpleName();
        note(introspection, ANYWHERE, annotated, owner, problems);
        note(introspection, OF_CLASSES, annotated, owner, problems);
        for (BeanPropertyDefinition property : properties) {
            AnnotatedMember member = property.getPrimaryMember();
            if (member != null) {
                String where = owner + "." + property.getInternalName();
                note(introspection, ANYWHERE, member, where, problems);
                note(introspection, OF_PROPERTIES, member, where, problems);
            }
        }
    }

    /** Notes what is wrong with an enum. */
    static void checkEnum(Introspection introspection, AnnotatedClass type, Problems problems) {
        note(introspection, ANYWHERE, type, "The enum " + type.getRawType().getSimpleName(), problems);
    }

    /** Notes that a list or map would be written as an object of its properties. */
    static void checkContainer(Class<?> raw, Problems problems) {
        boolean container = Map.class.isAssignableFrom(raw) || Collection.class.isAssignableFrom(raw);
        JsonFormat format = container ? raw.getAnnotation(JsonFormat.class) : null;
        if (format != null && (format.shape() == JsonFormat.Shape.OBJECT || format.shape() == JsonFormat.Shape.POJO)) {
            problems.add(
                    raw.getSimpleName() + " has @JsonFormat(shape = " + format.shape() + "), which is not supported",
                    "make it a record that has the list or map as a field");
        }
    }

    private static <A extends Annotated> void note(
            Introspection introspection, List<Refused<A>> all, A annotated, String where, Problems problems) {
        for (Refused<A> refused : all) {
            if (refused.feature().isOn(introspection.annotations(), introspection.config(), annotated)) {
                problems.add(where + " has " + refused.annotation() + ", which is not supported", refused.fix());
            }
        }
    }

    private static boolean writesAs(@Nullable JsonSerialize declared) {
        return declared != null
                && (declared.as() != Void.class
                        || declared.keyAs() != Void.class
                        || declared.contentAs() != Void.class);
    }

    private static boolean readsAs(@Nullable JsonDeserialize declared) {
        return declared != null
                && (declared.as() != Void.class
                        || declared.keyAs() != Void.class
                        || declared.contentAs() != Void.class);
    }

    private static boolean replacesNulls(JsonSetter.@Nullable Value setter) {
        return setter != null && (setter.nonDefaultValueNulls() != null || setter.nonDefaultContentNulls() != null);
    }

    private static boolean isOutside(JsonTypeInfo.@Nullable Value info) {
        return info != null && info.getInclusionType() == JsonTypeInfo.As.EXTERNAL_PROPERTY;
    }

    private static boolean includesByContent(JsonInclude.Value inclusion) {
        JsonInclude.Include content = inclusion.getContentInclusion();
        return inclusion.getValueInclusion() == JsonInclude.Include.CUSTOM
                || (content != JsonInclude.Include.USE_DEFAULTS && content != JsonInclude.Include.ALWAYS);
    }

    private static boolean narrows(AnnotationIntrospector annotations, MapperConfig<?> config, AnnotatedMember member) {
        return !annotations
                        .findPropertyIgnoralByName(config, member)
                        .getIgnored()
                        .isEmpty()
                || annotations.findPropertyInclusionByName(config, member).getIncluded() != null;
    }

    private static boolean reshapesEnum(JsonFormat.@Nullable Value format, JavaType type) {
        return isReshaped(format) && holdsEnum(type);
    }

    /** Whether constants would be something else than their names. */
    static boolean isReshaped(JsonFormat.@Nullable Value format) {
        return format != null && format.hasShape() && format.getShape() != JsonFormat.Shape.STRING;
    }

    private static boolean holdsEnum(JavaType type) {
        JavaType content = type.getContentType();
        return type.isEnumType() || (content != null && holdsEnum(content));
    }

    private static boolean hasFeatures(JsonFormat.@Nullable Value format) {
        return format != null && !format.getFeatures().equals(JsonFormat.Features.empty());
    }
}
