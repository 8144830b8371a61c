package io.fastapi.types.serialize;

import io.fastapi.types.shape.JacksonMember;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.PropertyWriter;

/** Writes the values of a property as the application's mapper does, by the annotations of the property. */
final class JacksonPropertyWriter implements ValueWriter {

    private final JsonMapper mapper;
    private final @Nullable BeanPropertyWriter property;
    private final JavaType type;

    JacksonPropertyWriter(JsonMapper mapper, JacksonMember property, JavaType type) {
        this.mapper = mapper;
        this.property = find(mapper, property);
        this.type = type;
    }

    private static @Nullable BeanPropertyWriter find(JsonMapper mapper, JacksonMember property) {
        Iterator<PropertyWriter> all = mapper._serializationContext()
                .findValueSerializer(property.owner())
                .properties();
        while (all.hasNext()) {
            if (all.next() instanceof BeanPropertyWriter found
                    && found.getName().equals(property.name())) {
                return found;
            }
        }
        return null;
    }

    @Override
    public void write(Object value, JsonGenerator out) {
        SerializationContext context = this.mapper._serializationContext();
        ValueSerializer<Object> serializer = serializer(value, context);
        TypeSerializer types = (this.property == null) ? null : this.property.getTypeSerializer();
        if (types == null) {
            serializer.serialize(value, out, context);
        } else {
            serializer.serializeWithType(value, out, context, types);
        }
    }

    /** That of the annotations, else of what the value is, as Jackson does unless its type has arguments. */
    private ValueSerializer<Object> serializer(Object value, SerializationContext context) {
        ValueSerializer<Object> declared = (this.property == null) ? null : this.property.getSerializer();
        if (declared != null) {
            return declared;
        }
        boolean narrower = !this.type.isContainerType() && !this.type.isFinal();
        JavaType type = narrower ? context.constructSpecializedType(this.type, value.getClass()) : this.type;
        return context.findPrimaryPropertySerializer(type, this.property);
    }

    @Override
    public @Nullable Object jsonable(Object value, Scope scope) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (JsonGenerator out = this.mapper.createGenerator(json)) {
            write(value, out);
        }
        return this.mapper.readValue(json.toByteArray(), Object.class);
    }
}
