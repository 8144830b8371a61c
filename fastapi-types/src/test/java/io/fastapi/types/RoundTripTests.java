package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.types.serialize.FieldFilter;
import io.fastapi.types.serialize.Serializer;
import io.fastapi.types.serialize.Serializers;
import io.fastapi.types.shape.Shape;
import io.fastapi.types.shape.Shapes;
import io.fastapi.types.source.JsonDocument;
import io.fastapi.types.validate.Rejection;
import io.fastapi.types.validate.Validators;
import io.fastapi.types.validate.ValueValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** What was written is read again as the same value, for every valid input of the pydantic table. */
class RoundTripTests {

    /** Written in a way that says less than the value, or changed after their rules were checked. */
    private static final Set<String> ONE_WAY = Set.of("secret", "secret_min3", "str_upper");

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final Validators validators =
            Validators.of(this.mapper, type -> Optional.empty(), JsonDocument.DEFAULT_DEPTH);
    private final Serializers serializers =
            Serializers.of(this.mapper, Shapes.of(this.mapper, this.validators.defaults()), JsonDocument.DEFAULT_DEPTH);

    @TestFactory
    Stream<DynamicTest> whatIsWrittenIsReadAgain() {
        Map<String, List<List<?>>> cases = PydanticTableTests.cases();
        return PydanticTypes.shapes().entrySet().stream()
                .filter(type -> !isOneWay(type.getKey()) && !isUnionOfPython(type.getKey()))
                .map(type ->
                        DynamicTest.dynamicTest(type.getKey(), () -> check(type.getValue(), cases.get(type.getKey()))));
    }

    private static boolean isOneWay(String type) {
        return ONE_WAY.contains(type) || type.startsWith("json_");
    }

    /** Most unions of the table test the choice of members only, and have no type of Java. */
    private static boolean isUnionOfPython(String type) {
        return type.contains("_or_") || type.contains("union");
    }

    private void check(Shape shape, List<List<?>> cases) {
        ValueValidator validator = this.validators.compile(shape);
        Serializer<Object> serializer = this.serializers.typed(shape, FieldFilter.none());
        List<String> differences = new ArrayList<>();
        for (List<?> one : cases) {
            Object value = validator.object(one.get(1));
            if (value instanceof Rejection || hasNoJson(value)) {
                continue;
            }
            byte[] json = this.serializers.toJson(serializer, value);
            String again = String.valueOf(PydanticTableTests.plain(validator.json(json)));
            if (!again.equals(String.valueOf(PydanticTableTests.plain(value)))) {
                differences.add(value + " -> " + new String(json) + " -> " + again);
            }
        }
        assertThat(differences).isEmpty();
    }

    /** NaN and the infinities are written as null, as pydantic does. */
    private static boolean hasNoJson(Object value) {
        String text = String.valueOf(value);
        return text.contains("NaN") || text.contains("Infinity");
    }
}
