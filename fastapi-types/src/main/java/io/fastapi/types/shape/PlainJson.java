package io.fastapi.types.shape;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** JSON text in annotations as plain maps, lists, strings, numbers, booleans and {@code null}. */
final class PlainJson {

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
    static @Nullable Object parse(String text, Shape shape) {
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
        if (inner instanceof Shape.ScalarShape scalar) {
            return Scalars.isText(scalar.scalar());
        }
        if (inner instanceof Shape.EnumShape choice) {
            return choice.constants().stream().allMatch(constant -> constant.value() instanceof String);
        }
        if (inner instanceof Shape.JacksonShape jackson) {
            return jackson.property() != null && jackson.property().pattern() != null;
        }
        if (inner instanceof Shape.LiteralShape literal) {
            return literal.isText();
        }
        return inner instanceof Shape.JsonTextShape;
    }

    private static Shape inner(Shape shape) {
        if (shape instanceof Shape.NullableShape nullable) {
            return inner(nullable.item());
        }
        if (shape instanceof Shape.PatchShape patch) {
            return inner(patch.item());
        }
        if (shape instanceof Shape.SecretShape secret) {
            return inner(secret.item());
        }
        if (shape instanceof Shape.WrapperShape wrapper) {
            return inner(wrapper.item());
        }
        return (shape instanceof Shape.CheckedShape checked) ? inner(checked.item()) : shape;
    }
}
