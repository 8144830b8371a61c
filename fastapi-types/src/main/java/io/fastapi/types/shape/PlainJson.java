package io.fastapi.types.shape;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** JSON text in annotations as plain maps, lists, strings, numbers, booleans and {@code null}. */
public final class PlainJson {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(Object.class);
    private static final ObjectReader EXACT = READER.with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private PlainJson() {}

    /**
     * The value that a text stands for as a value of a shape: where the shape's JSON is a text, quotes may be missing.
     *
     * @throws IllegalArgumentException if the text is not JSON where it has to be
     */
    public static @Nullable Object parse(String text, Shape shape) {
        boolean bareText = isText(shape);
        try {
            Object value = (isDecimal(shape) ? EXACT : READER).readValue(text);
            boolean asWritten =
                    !bareText || value instanceof String || (value == null && shape instanceof Shape.NullableShape);
            return asWritten ? value : text;
        } catch (JacksonException ex) {
            if (bareText) {
                return text;
            }
            throw new IllegalArgumentException("not JSON", ex);
        }
    }

    private static boolean isDecimal(Shape shape) {
        return inner(shape) instanceof Shape.ScalarShape scalar && scalar.scalar() == Scalar.DECIMAL;
    }

    private static boolean isText(Shape shape) {
        Shape inner = inner(shape);
        return switch (ShapeKind.of(inner)) {
            case SCALAR -> inner instanceof Shape.ScalarShape scalar && Scalars.isText(scalar.scalar());
            case ENUM -> inner instanceof Shape.EnumShape choice && hasTextsOnly(choice);
            case JACKSON ->
                inner instanceof Shape.JacksonShape jackson
                        && jackson.property() != null
                        && jackson.property().pattern() != null;
            case LITERAL -> inner instanceof Shape.LiteralShape literal && literal.isText();
            case JSON_TEXT -> true;
            case ANY, VALIDATED, SEQUENCE, TUPLE, MAP, UNION, MODEL, RECURSIVE -> false;
            case NULLABLE, PATCH, SECRET, WRAPPER, CHECKED -> false; // not inside
        };
    }

    private static boolean hasTextsOnly(Shape.EnumShape choice) {
        return choice.constants().stream().allMatch(constant -> constant.value() instanceof String);
    }

    /** What is read in the end. */
    static Shape inner(Shape shape) {
        return switch (ShapeKind.of(shape)) {
            case NULLABLE, PATCH, SECRET, WRAPPER, CHECKED ->
                inner(shape.parts().get(0));
            case ANY, SCALAR, ENUM, LITERAL, VALIDATED, JSON_TEXT, SEQUENCE, TUPLE, MAP -> shape;
            case UNION, JACKSON, MODEL, RECURSIVE -> shape;
        };
    }
}
