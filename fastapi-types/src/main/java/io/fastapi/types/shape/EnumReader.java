package io.fastapi.types.shape;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import io.fastapi.types.shape.Shape.EnumShape;
import io.fastapi.types.shape.Shape.EnumShape.Constant;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.EnumNamingStrategy;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.util.ClassUtil;

/** Reads an enum; a constant's JSON value is that of {@code @JsonValue}, {@code @JsonProperty}, or its name. */
final class EnumReader {

    private EnumReader() {}

    static EnumShape read(Introspection introspection, JavaType type, AnnotatedClass annotated, Problems problems) {
        refuseForms(introspection, type, annotated, problems);
        Enum<?>[] enums = (Enum<?>[]) type.getRawClass().getEnumConstants();
        AnnotatedMember valueAccessor = introspection.forOutput(type).findJsonValueAccessor();
        String[] names = names(introspection, annotated, enums);
        List<Constant> constants = new ArrayList<>();
        for (int i = 0; i < enums.length; i++) {
            constants.add(new Constant(enums[i], (valueAccessor != null) ? value(valueAccessor, enums[i]) : names[i]));
        }
        return new EnumShape(
                type.getRawClass(),
                ClassNames.of(type.getRawClass()),
                Docs.description(introspection, annotated),
                constants,
                others(introspection, type, annotated, problems));
    }

    private static EnumOthers others(
            Introspection introspection, JavaType type, AnnotatedClass annotated, Problems problems) {
        Map<String, Object> aliases =
                aliases(introspection, annotated, (Enum<?>[]) type.getRawClass().getEnumConstants());
        Method creator = creator(introspection, type);
        String name = type.getRawClass().getSimpleName();
        if (creator != null && !EnumOthers.isPossible(creator)) {
            problems.add(
                    "The enum " + name + " has a @JsonCreator that takes more or other than one text or integer",
                    "let it take a String, an int or a long");
            return EnumOthers.none();
        }
        try {
            return EnumOthers.of(aliases, creator);
        } catch (IllegalAccessException ex) {
            problems.add("The members of " + type.getRawClass().getName() + " are not accessible", WrapperReader.OPEN);
            return EnumOthers.none();
        }
    }

    private static Map<String, Object> aliases(Introspection introspection, AnnotatedClass annotated, Enum<?>[] enums) {
        String[][] found = new String[enums.length][];
        introspection.annotations().findEnumAliases(introspection.config(), annotated, enums, found);
        Map<String, Object> aliases = new HashMap<>();
        for (int i = 0; i < enums.length; i++) {
            for (String alias : (found[i] != null) ? found[i] : new String[0]) {
                aliases.putIfAbsent(alias, enums[i]);
            }
        }
        return aliases;
    }

    private static @Nullable Method creator(Introspection introspection, JavaType type) {
        for (AnnotatedMethod method : introspection.forInput(type).getFactoryMethods()) {
            JsonCreator.Mode mode = introspection.annotations().findCreatorAnnotation(introspection.config(), method);
            if (mode != null && mode != JsonCreator.Mode.DISABLED) {
                return method.getAnnotated();
            }
        }
        return null;
    }

    private static void refuseForms(
            Introspection introspection, JavaType type, AnnotatedClass annotated, Problems problems) {
        JacksonRefused.checkEnum(introspection, annotated, problems);
        JsonFormat.Value format = introspection.annotations().findFormat(introspection.config(), annotated);
        if (format != null && JacksonRefused.isReshaped(format)) {
            problems.add(
                    "The enum " + type.getRawClass().getSimpleName() + " has @JsonFormat(shape = " + format.getShape()
                            + "), which is not supported",
                    "give it a method with @JsonValue that returns the number or text of a constant");
        }
    }

    private static @Nullable Object value(AnnotatedMember accessor, Enum<?> constant) {
        accessor.fixAccess(true);
        Object value = accessor.getValue(constant);
        boolean plain = value == null || value instanceof Number || value instanceof Boolean;
        return plain ? value : String.valueOf(value);
    }

    private static String[] names(Introspection introspection, AnnotatedClass annotated, Enum<?>[] enums) {
        AnnotationIntrospector annotations = introspection.annotations();
        String[] explicit =
                annotations.findEnumValues(introspection.config(), annotated, enums, new String[enums.length]);
        EnumNamingStrategy naming = naming(introspection, annotated);
        for (int i = 0; i < enums.length; i++) {
            if (explicit[i] == null) {
                String name = enums[i].name();
                explicit[i] = (naming != null)
                        ? naming.convertEnumToExternalName(introspection.config(), annotated, name)
                        : name;
            }
        }
        return explicit;
    }

    private static @Nullable EnumNamingStrategy naming(Introspection introspection, AnnotatedClass annotated) {
        Object found = introspection.annotations().findEnumNamingStrategy(introspection.config(), annotated);
        if (found instanceof EnumNamingStrategy strategy) {
            return strategy;
        }
        return (found instanceof Class<?> type && type != EnumNamingStrategy.class)
                ? (EnumNamingStrategy) ClassUtil.createInstance(type, true)
                : null;
    }
}
