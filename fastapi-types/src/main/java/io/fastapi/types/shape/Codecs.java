package io.fastapi.types.shape;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.AbstractDeserializer;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.deser.impl.UnsupportedTypeDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.ser.bean.BeanSerializerBase;
import tools.jackson.databind.ser.impl.UnknownSerializer;
import tools.jackson.databind.ser.impl.UnsupportedTypeSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * What a mapper can do with a type that is left to it. That a class of the JDK has properties is not enough: the threads and
 * streams among them are no values.
 *
 * @param mapper the application's mapper
 */
record Codecs(JsonMapper mapper) {

    static final String FIX = "change or remove the annotation that it names";

    boolean canRead(JavaType type) {
        if (isForbidden(type)) {
            return false;
        }
        try {
            ValueDeserializer<?> found = this.mapper._deserializationContext().findRootValueDeserializer(type);
            boolean none = found == null
                    || found instanceof UnsupportedTypeDeserializer
                    || found instanceof AbstractDeserializer
                    || (found instanceof BeanDeserializerBase && isPlatforms(type));
            return !none;
        } catch (RuntimeException ex) {
            // Jackson says so of types that it cannot read.
            return false;
        }
    }

    boolean canWrite(JavaType type) {
        if (isForbidden(type)) {
            return false;
        }
        try {
            ValueSerializer<?> found = this.mapper._serializationContext().findRootValueSerializer(type);
            boolean none = found == null
                    || found instanceof UnknownSerializer
                    || found instanceof UnsupportedTypeSerializer
                    || (found instanceof BeanSerializerBase && isPlatforms(type));
            return !none;
        } catch (RuntimeException ex) {
            // Jackson says so of types that it cannot write.
            return false;
        }
    }

    /** Jackson loads and initializes the class that a text names, which no client may make it do. */
    private static boolean isForbidden(JavaType type) {
        return type.getRawClass() == Class.class;
    }

    /** Makes what reads and writes the properties of a class, which their annotations may prevent. */
    void requireMade(JavaType owner, Problems problems) {
        try {
            this.mapper._deserializationContext().findNonContextualValueDeserializer(owner);
            this.mapper._serializationContext().findValueSerializer(owner);
        } catch (JacksonException | IllegalArgumentException ex) {
            problems.add(refusal(owner.getRawClass().getName(), ex), FIX);
        }
    }

    /** What Jackson says of a class whose annotations contradict each other. */
    static String refusal(String type, RuntimeException thrown) {
        String text = (thrown instanceof JacksonException jackson) ? jackson.getOriginalMessage() : thrown.getMessage();
        return "The annotations of " + type + " are refused by Jackson (" + text + ")";
    }

    /** Whether a module reads or writes the type with a class of its own, or writes its text. */
    boolean isRegistered(JavaType type) {
        return isOwn(this.mapper._deserializationContext()::findNonContextualValueDeserializer, type)
                || isOwn(this.mapper._serializationContext()::findValueSerializer, type);
    }

    private static boolean isOwn(Function<JavaType, @Nullable Object> lookup, JavaType type) {
        try {
            Object found = lookup.apply(type);
            return found != null && (!isJacksons(found.getClass()) || isText(found, type));
        } catch (RuntimeException ex) {
            // Jackson cannot take the type at all, so nobody registered anything for it.
            return false;
        }
    }

    /** What Jackson writes so by itself are other types than those that are written in a way of ours. */
    private static boolean isText(Object serializer, JavaType type) {
        return serializer.getClass() == ToStringSerializer.class
                && JsonMapper.shared()
                                ._serializationContext()
                                .findValueSerializer(type)
                                .getClass()
                        != ToStringSerializer.class;
    }

    /** Whether what reads or writes is of Jackson itself. */
    static boolean isJacksons(Class<?> codec) {
        String name = codec.getName();
        return name.startsWith("tools.jackson.databind.") || name.startsWith("tools.jackson.module.");
    }

    private static boolean isPlatforms(JavaType type) {
        return Introspection.isPlatforms(type.getRawClass());
    }
}
