package io.fastapi.types.shape;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.deser.std.ContainerDeserializerBase;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.PropertyWriter;
import tools.jackson.databind.type.TypeFactory;

/** Reads the types and properties that only Jackson can read and write; notes what would be passed over of them. */
final class LeftToJackson {

    private interface Lookup<T> {

        @Nullable
        T find(DeserializationContext context);
    }

    private final Introspection introspection;
    private final Problems problems;
    private final JacksonConverters converters;

    LeftToJackson(Introspection introspection, Problems problems) {
        this.introspection = introspection;
        this.problems = problems;
        this.converters = new JacksonConverters(introspection, this);
    }

    /** What Jackson does with a type, which has to be something. */
    Shape.JacksonShape type(TypeUse use, String where) {
        JavaType type = this.introspection.javaType(use);
        Codecs codecs = this.introspection.codecs();
        boolean readable = codecs.canRead(type);
        boolean writable = codecs.canWrite(type);
        if (!readable && !writable) {
            this.problems.add(
                    "The type " + use.raw().getName() + " of " + where + " can be neither read nor written",
                    "use a record, a bean, a type that the page on types lists, or one with @JsonDeserialize and"
                            + " @JsonSerialize");
        }
        JsonFormat.Value format = this.introspection.formatOf(use.raw());
        if (use.raw().isEnum() && JacksonRefused.isReshaped(format)) {
            this.problems.add(
                    "The mapper writes the enum " + use.raw().getSimpleName() + " with another shape than its names",
                    "give it a method with @JsonValue that returns the number or text of a constant");
        }
        Shape.JacksonShape shape = new Shape.JacksonShape(type, null, readable, writable, List.of());
        requireFit(shape, where);
        return shape;
    }

    /** What Jackson does with a property. */
    Shape.JacksonShape property(TypeUse use, JacksonMember property, String where) {
        JavaType type = this.introspection.javaType(use);
        Shape.JacksonShape shape = new Shape.JacksonShape(type, property, true, true, List.of());
        requireFit(shape, where);
        return shape;
    }

    /** What is of another type would fail at every request. */
    private void requireFit(Shape.JacksonShape shape, String where) {
        if (shape.readable()) {
            requireRead(shape.type(), deserializer(shape), where);
            SettableBeanProperty read = (shape.property() == null) ? null : reader(shape.property());
            if (read != null) {
                this.converters.requireReading(shape.type(), read.getMember(), where);
            }
        }
        if (shape.property() != null) {
            requirePropertyWritten(shape.type(), shape.property(), where);
        } else if (shape.writable()) {
            requireWritten(shape.type(), serializer(shape.type()), where);
        }
    }

    private void requirePropertyWritten(JavaType type, JacksonMember property, String where) {
        BeanPropertyWriter writer = writer(property);
        if (writer == null) {
            return;
        }
        requireWritten(type, writer.getSerializer(), where);
        this.converters.requireWriting(type, writer.getMember(), where);
        Object content =
                this.introspection.annotations().findContentSerializer(this.introspection.config(), writer.getMember());
        if (content != null && type.getContentType() != null) {
            requireWritten(type.getContentType(), content, "What is in " + where);
        }
    }

    private void requireRead(JavaType type, @Nullable ValueDeserializer<?> found, String where) {
        Class<?> made = (found == null) ? null : typeOf(found.getClass(), ValueDeserializer.class);
        if (found != null && made != null && !canBe(wrapped(type.getRawClass()), wrapped(made))) {
            refuseReader(where, found.getClass(), made, type);
        } else if (found instanceof ContainerDeserializerBase<?> container && type.getContentType() != null) {
            requireRead(type.getContentType(), container.getContentDeserializer(), "What is in " + where);
        }
    }

    /** @param found a serializer or its class */
    private void requireWritten(JavaType type, @Nullable Object found, String where) {
        Class<?> codec = (found == null || found instanceof Class<?>) ? (Class<?>) found : found.getClass();
        Class<?> taken = (codec == null) ? null : typeOf(codec, ValueSerializer.class);
        if (codec != null && taken != null && !canBe(wrapped(taken), wrapped(type.getRawClass()))) {
            refuseWriter(where, codec, taken, type);
        }
    }

    void refuseReader(String where, Class<?> codec, Class<?> made, JavaType type) {
        this.problems.add(
                where + " is read by " + codec.getSimpleName() + ", which makes a " + made.getSimpleName() + " and no "
                        + type.getRawClass().getSimpleName(),
                "give it a deserializer of its own type, or declare the type that this one makes");
    }

    void refuseWriter(String where, Class<?> codec, Class<?> taken, JavaType type) {
        this.problems.add(
                where + " is written by " + codec.getSimpleName() + ", which takes a " + taken.getSimpleName()
                        + " and no " + type.getRawClass().getSimpleName(),
                "give it a serializer of its own type");
    }

    private @Nullable Class<?> typeOf(Class<?> codec, Class<?> kind) {
        TypeFactory types = this.introspection.typeFactory();
        JavaType[] found = types.findTypeParameters(types.constructType(codec), kind);
        return (found.length == 1) ? found[0].getRawClass() : null;
    }

    static Class<?> wrapped(Class<?> raw) {
        return MethodType.methodType(raw).wrap().returnType();
    }

    static boolean canBe(Class<?> declared, Class<?> made) {
        return declared.isAssignableFrom(made)
                || made.isAssignableFrom(declared)
                || (declared.isInterface() && !Modifier.isFinal(made.getModifiers()))
                || (made.isInterface() && !Modifier.isFinal(declared.getModifiers()));
    }

    /** What may be {@code null} or left out is then {@code null}, whatever a deserializer would put in place of it. */
    void requireNoNull(Shape shape, String where) {
        ValueDeserializer<?> found = (shape instanceof Shape.JacksonShape jackson) ? deserializer(jackson) : null;
        if (found != null
                && (hasOwn(found, "getNullValue", found::getNullValue)
                        || hasOwn(found, "getAbsentValue", found::getAbsentValue))) {
            this.problems.add(
                    where + " is read by " + found.getClass().getSimpleName()
                            + ", which has a value for null of its own",
                    "leave that to the constructor of what has the field, and return null there");
        }
    }

    private boolean hasOwn(ValueDeserializer<?> found, String method, Lookup<Object> value) {
        try {
            Class<?> declaring = found.getClass()
                    .getMethod(method, DeserializationContext.class)
                    .getDeclaringClass();
            return !Codecs.isJacksons(declaring) && value.find(context()) != null;
        } catch (ReflectiveOperationException | RuntimeException ex) {
            return true; // it refuses null, which the type allows
        }
    }

    /** Names of fields are read as the type is elsewhere. */
    void requireNoKeys(TypeUse key, String where) {
        JavaType type = this.introspection.javaType(key);
        requireJacksons(quietly(context -> context.findKeyDeserializer(type, null)), "read", where);
        requireJacksons(quietly(context -> writing().findKeySerializer(type, null)), "written", where);
    }

    private void requireJacksons(@Nullable Object found, String done, String where) {
        if (found != null && !Codecs.isJacksons(found.getClass())) {
            this.problems.add(
                    "The keys of " + where + " would be " + done + " by "
                            + found.getClass().getSimpleName() + ", which is not supported",
                    "use a class around the text as key, with @JsonValue and a constructor that reads it");
        }
    }

    private @Nullable ValueDeserializer<?> deserializer(Shape.JacksonShape shape) {
        JacksonMember property = shape.property();
        if (property == null) {
            return quietly(context -> context.findNonContextualValueDeserializer(shape.type()));
        }
        SettableBeanProperty found = reader(property);
        return (found != null && found.hasValueDeserializer()) ? found.getValueDeserializer() : null;
    }

    private @Nullable SettableBeanProperty reader(JacksonMember property) {
        ValueDeserializer<?> owner = quietly(context -> context.findNonContextualValueDeserializer(property.owner()));
        return (owner instanceof BeanDeserializerBase bean)
                ? bean.findProperty(PropertyName.construct(property.name()))
                : null;
    }

    private @Nullable ValueSerializer<?> serializer(JavaType type) {
        return quietly(context -> writing().findValueSerializer(type));
    }

    private @Nullable BeanPropertyWriter writer(JacksonMember property) {
        ValueSerializer<?> owner = serializer(property.owner());
        Iterator<PropertyWriter> properties = (owner == null) ? Collections.emptyIterator() : owner.properties();
        while (properties.hasNext()) {
            if (properties.next() instanceof BeanPropertyWriter writer
                    && writer.getName().equals(property.name())) {
                return writer;
            }
        }
        return null;
    }

    private SerializationContext writing() {
        return this.introspection.codecs().mapper()._serializationContext();
    }

    /** Jackson says elsewhere what it cannot make. */
    private <T> @Nullable T quietly(Lookup<T> lookup) {
        try {
            return lookup.find(context());
        } catch (RuntimeException ex) {
            return null;
        }
    }

    private DeserializationContext context() {
        return this.introspection.codecs().mapper()._deserializationContext();
    }
}
