package io.fastapi.types.shape;

import static io.fastapi.types.shape.LeftToJackson.canBe;
import static io.fastapi.types.shape.LeftToJackson.wrapped;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.util.Converter;

/** Notes converters of another type than their property, which would fail at every request, or put another type into it. */
final class JacksonConverters {

    private static final int TAKEN = 0;
    private static final int MADE = 1;

    private final Introspection introspection;
    private final LeftToJackson codecs;

    JacksonConverters(Introspection introspection, LeftToJackson codecs) {
        this.introspection = introspection;
        this.codecs = codecs;
    }

    void requireReading(JavaType type, AnnotatedMember member, String where) {
        AnnotationIntrospector annotations = this.introspection.annotations();
        MapperConfig<?> config = this.introspection.config();
        read(type, annotations.findDeserializationConverter(config, member), where);
        read(type.getContentType(), annotations.findDeserializationContentConverter(config, member), inside(where));
    }

    void requireWriting(JavaType type, AnnotatedMember member, String where) {
        AnnotationIntrospector annotations = this.introspection.annotations();
        MapperConfig<?> config = this.introspection.config();
        written(type, annotations.findSerializationConverter(config, member), where);
        written(type.getContentType(), annotations.findSerializationContentConverter(config, member), inside(where));
    }

    private static String inside(String where) {
        return "What is in " + where;
    }

    private void read(@Nullable JavaType type, @Nullable Object converter, String where) {
        Class<?> made = other(type, converter, MADE);
        if (type != null && converter != null && made != null) {
            this.codecs.refuseReader(where, codec(converter), made, type);
        }
    }

    private void written(@Nullable JavaType type, @Nullable Object converter, String where) {
        Class<?> taken = other(type, converter, TAKEN);
        if (type != null && converter != null && taken != null) {
            this.codecs.refuseWriter(where, codec(converter), taken, type);
        }
    }

    /** What a converter takes or makes, if that can be no value of the type. */
    private @Nullable Class<?> other(@Nullable JavaType type, @Nullable Object converter, int which) {
        if (type == null || converter == null) {
            return null;
        }
        TypeFactory types = this.introspection.typeFactory();
        JavaType[] found = types.findTypeParameters(types.constructType(codec(converter)), Converter.class);
        Class<?> known = (found.length <= which) ? Object.class : found[which].getRawClass();
        return canBe(wrapped(type.getRawClass()), wrapped(known)) ? null : known;
    }

    private static Class<?> codec(Object converter) {
        return (converter instanceof Class<?> declared) ? declared : converter.getClass();
    }
}
