package io.fastapi.types.shape;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.ClassIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.util.ClassUtil;

/** What the application's mapper knows about a class. */
final class Introspection {

    private static final List<String> PLATFORMS = List.of("java.", "javax.", "reactor.", "org.reactivestreams.");

    private final JsonMapper mapper;

    Introspection(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The Jackson type of a use, with its type arguments. */
    JavaType javaType(TypeUse use) {
        if (use.raw().isArray()) {
            return this.mapper.getTypeFactory().constructArrayType(javaType(use.argument(0)));
        }
        if (use.arguments().isEmpty()) {
            return this.mapper.constructType(use.raw());
        }
        JavaType[] arguments = use.arguments().stream().map(this::javaType).toArray(JavaType[]::new);
        return this.mapper.getTypeFactory().constructParametricType(use.raw(), arguments);
    }

    TypeFactory typeFactory() {
        return this.mapper.getTypeFactory();
    }

    /** What the mapper can do with types that are left to it. */
    Codecs codecs() {
        return new Codecs(this.mapper);
    }

    DeserializationConfig config() {
        return this.mapper.deserializationConfig();
    }

    AnnotationIntrospector annotations() {
        return config().getAnnotationIntrospector();
    }

    /** Whether the mapper rejects fields that the class does not have. */
    boolean failsOnUnknown(AnnotatedClass annotated) {
        return config().isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                && !annotations().findPropertyIgnoralByName(config(), annotated).getIgnoreUnknown();
    }

    /** Whether the class says that its instances are arrays of their fields' values: {@code @JsonFormat(shape = ARRAY)}. */
    boolean isArray(AnnotatedClass annotated) {
        JsonFormat.Value format = annotations().findFormat(config(), annotated);
        return format != null && format.getShape() == JsonFormat.Shape.ARRAY;
    }

    /** The names of {@code @JsonPropertyOrder}. */
    List<String> propertyOrder(AnnotatedClass annotated) {
        String[] order = annotations().findSerializationPropertyOrder(config(), annotated);
        return (order != null) ? List.of(order) : List.of();
    }

    /** Whether the class says so: {@code @JsonPropertyOrder(alphabetic = true)}. */
    boolean isAlphabetic(AnnotatedClass annotated) {
        return Boolean.TRUE.equals(annotations().findSerializationSortAlphabetically(config(), annotated));
    }

    /** The place among others that {@code @JsonProperty(index = ..)} gives, -1 for none. */
    int index(Annotated annotated) {
        Integer index = annotations().findPropertyIndex(config(), annotated);
        return (index != null) ? index : -1;
    }

    AnnotatedClass annotatedClass(JavaType type) {
        return introspector().introspectClassAnnotations(type);
    }

    BeanDescription forInput(JavaType type) {
        ClassIntrospector introspector = introspector();
        return introspector.introspectForDeserialization(type, introspector.introspectClassAnnotations(type));
    }

    BeanDescription forOutput(JavaType type) {
        SerializationConfig config = this.mapper.serializationConfig();
        ClassIntrospector introspector = config.classIntrospectorInstance().forOperation(config);
        return introspector.introspectForSerialization(type, introspector.introspectClassAnnotations(type));
    }

    /** The properties that are read, without those that an annotation takes out. */
    List<BeanPropertyDefinition> inputs(BeanDescription description) {
        Set<String> ignored = config().getDefaultPropertyIgnorals(
                        description.getBeanClass(), description.getClassInfo())
                .findIgnoredForDeserialization();
        return description.findProperties().stream()
                // Of a record, Jackson keeps the parameter of a component that @JsonIgnore takes out.
                .filter(property -> !description.getIgnoredPropertyNames().contains(property.getInternalName()))
                .filter(property -> isChosen(description, property, ignored))
                .toList();
    }

    /** The properties that are written, without those that an annotation takes out or spreads over the object. */
    List<BeanPropertyDefinition> outputs(BeanDescription description) {
        Set<String> ignored = config().getDefaultPropertyIgnorals(
                        description.getBeanClass(), description.getClassInfo())
                .findIgnoredForSerialization();
        AnnotatedMember spread = description.findAnyGetter();
        return description.findProperties().stream()
                .filter(property -> spread == null || !isSame(property, spread))
                .filter(property -> isChosen(description, property, ignored))
                .toList();
    }

    private static boolean isSame(BeanPropertyDefinition property, AnnotatedMember member) {
        AnnotatedMember accessor = property.getAccessor();
        return property.getInternalName().equals(member.getName())
                || (accessor != null && accessor.getMember().equals(member.getMember()));
    }

    private boolean isChosen(BeanDescription description, BeanPropertyDefinition property, Set<String> ignored) {
        Set<String> included = config().getDefaultPropertyInclusions(
                        description.getBeanClass(), description.getClassInfo())
                .getIncluded();
        return !ignored.contains(property.getName())
                && (included == null || included.contains(property.getName()))
                && !isIgnored(property.getRawPrimaryType());
    }

    /** Whether properties of a type are taken out everywhere: {@code @JsonIgnoreType}. */
    private boolean isIgnored(Class<?> type) {
        Boolean declared = config().getConfigOverride(type).getIsIgnoredType();
        return Boolean.TRUE.equals(
                (declared != null)
                        ? declared
                        : annotations().isIgnorableType(config(), annotatedClass(this.mapper.constructType(type))));
    }

    /** The name of a property by the naming strategy, as if no annotation named it. */
    String fieldName(BeanDescription description, BeanPropertyDefinition property) {
        if (!property.isExplicitlyNamed()) {
            return property.getName();
        }
        Object declared = annotations().findNamingStrategy(config(), description.getClassInfo());
        PropertyNamingStrategy naming = (declared instanceof Class<?> type && type != PropertyNamingStrategy.class)
                ? (PropertyNamingStrategy) ClassUtil.createInstance(type, true)
                : config().getPropertyNamingStrategy();
        String name = property.getInternalName();
        if (naming == null) {
            return name;
        }
        return property.hasField() ? naming.nameForField(config(), property.getField(), name) : named(naming, property);
    }

    private String named(PropertyNamingStrategy naming, BeanPropertyDefinition property) {
        String name = property.getInternalName();
        return property.hasGetter() ? naming.nameForGetterMethod(config(), property.getGetter(), name) : name;
    }

    /** What tells the members of a type apart, of the nearest class above that says so. */
    JsonTypeInfo.@Nullable Value typeInfo(AnnotatedClass annotated) {
        return annotations().findPolymorphicTypeInfo(config(), annotated);
    }

    /** The members that Jackson knows of a type, with their names where given. */
    Collection<NamedType> subtypes(AnnotatedClass annotated) {
        return config().getSubtypeResolver().collectAndResolveSubtypesByTypeId(config(), annotated);
    }

    /** The same, also with the names that another one has too. */
    Stream<NamedType> said(AnnotatedClass annotated) {
        List<NamedType> listed = annotations().findSubtypes(config(), annotated);
        return Stream.concat(
                (listed != null) ? listed.stream() : Stream.of(),
                config().getSubtypeResolver().collectAndResolveSubtypesByClass(config(), annotated).stream());
    }

    /** Which values of a property are written: by the property, else its class, else the mapper. */
    Field.Inclusion inclusion(BeanDescription description, BeanPropertyDefinition property) {
        SerializationConfig config = this.mapper.serializationConfig();
        JsonInclude.Value ofClass = description.findPropertyInclusion(config.getDefaultPropertyInclusion());
        JsonInclude.Value value = config.getDefaultInclusion(
                        description.getBeanClass(), property.getRawPrimaryType(), ofClass)
                .withOverrides(property.findInclusion());
        return switch (value.getValueInclusion()) {
            case NON_NULL, NON_ABSENT -> Field.Inclusion.NON_NULL;
            case NON_EMPTY -> Field.Inclusion.NON_EMPTY;
            case NON_DEFAULT -> Field.Inclusion.NON_DEFAULT;
            default -> Field.Inclusion.ALWAYS;
        };
    }

    private ClassIntrospector introspector() {
        return config().classIntrospectorInstance().forOperation(config());
    }

    /** Whether the class, or a module of the mapper, has a deserializer or serializer of its own for the type. */
    boolean hasCustomCodec(JavaType type, AnnotatedClass annotated) {
        return declaresCodec(annotated) || hasRegisteredCodec(type);
    }

    /** The same for a container. */
    boolean hasCustomCodec(JavaType type) {
        return hasCustomCodec(type, annotatedClass(type));
    }

    private boolean declaresCodec(AnnotatedClass annotated) {
        AnnotationIntrospector annotations = annotations();
        List<@Nullable Object> declared = new ArrayList<>();
        declared.add(annotations.findDeserializer(config(), annotated));
        declared.add(annotations.findSerializer(config(), annotated));
        declared.add(annotations.findDeserializationConverter(config(), annotated));
        declared.add(annotations.findSerializationConverter(config(), annotated));
        declared.add(annotations.findPOJOBuilder(config(), annotated));
        declared.add(annotations.findObjectIdInfo(config(), annotated));
        return declared.stream().anyMatch(Objects::nonNull);
    }

    /** The format that the mapper gives all values of a class. */
    JsonFormat.@Nullable Value formatOf(Class<?> raw) {
        return config().getConfigOverride(raw).getFormat();
    }

    /** Whether a module of the mapper, or its configuration, reads or writes the type in a way of its own. */
    boolean hasRegisteredCodec(JavaType type) {
        JsonFormat.Value format = formatOf(type.getRawClass());
        return (format != null && (format.hasPattern() || format.hasShape()))
                || (!this.mapper.registeredModules().isEmpty() && codecs().isRegistered(type));
    }

    /** Classes of the JDK, and of Reactor, have members that are no fields of a model. */
    static boolean isPlatforms(Class<?> raw) {
        String name = raw.getName();
        return raw.isArray() || PLATFORMS.stream().anyMatch(name::startsWith);
    }
}
