package io.fastapi.types.shape;

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

/**
 * What a mapper can do with a type that is left to it. That a class of the JDK has properties is not enough: the threads and
 * streams among them are no values.
 *
 * @param mapper the application's mapper
 */
record Codecs(JsonMapper mapper) {

    boolean canRead(JavaType type) {
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

    private static boolean isPlatforms(JavaType type) {
        return Introspection.isPlatforms(type.getRawClass());
    }
}
