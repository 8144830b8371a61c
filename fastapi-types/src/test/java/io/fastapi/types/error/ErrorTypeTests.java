package io.fastapi.types.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue is pydantic's: {@code error_types.json} is recorded by {@code src/test/pydantic/record_error_types.py}. */
class ErrorTypeTests {

    /** Raised by pydantic's Python code rather than by its core, which lists only its own. */
    private static final Set<String> OF_PYTHON_CODE =
            Set.of("ip_v4_address", "ip_v6_address", "ip_any_address", "path_type");

    /** What no Java type can meet. */
    private static final Set<String> OF_PYTHON_ONLY = Set.of(
            // calls of functions, and Python's own kinds of classes and objects
            "arguments_type",
            "missing_argument",
            "unexpected_keyword_argument",
            "missing_keyword_only_argument",
            "unexpected_positional_argument",
            "missing_positional_only_argument",
            "multiple_argument_values",
            "callable_type",
            "is_subclass_of",
            "dataclass_type",
            "dataclass_exact_type",
            "frozen_field",
            "frozen_instance",
            "no_such_attribute",
            "get_attribute_error",
            "missing_sentinel_error",
            "default_factory_not_called",
            "needs_python_object",
            // types that Java does not have or that a list or set stands for
            "complex_type",
            "complex_str_parsing",
            "frozen_set_type",
            "iterable_type",
            "iteration_error",
            "mapping_type",
            "set_item_not_hashable",
            "named_tuple_type",
            "frozen_dict_type",
            "ordered_dict_type",
            "counter_type",
            "deque_type",
            "ellipsis_error",
            "fraction_type",
            "fraction_parsing",
            "datetime_object_invalid",
            "invalid_key",
            // rules that no constraint of ours expresses
            "string_not_ascii",
            "timezone_offset",
            "url_syntax_violation");

    private static final JsonNode PYDANTIC = read();

    @Test
    void everyTypeOfPydanticIsThereOrLeftOutForAReason() {
        Set<String> ours = new TreeSet<>(
                Arrays.stream(ErrorType.values()).map(ErrorType::type).toList());
        Set<String> expected = new TreeSet<>(PYDANTIC.propertyNames());
        expected.removeAll(OF_PYTHON_ONLY);
        expected.addAll(OF_PYTHON_CODE);
        assertThat(ours).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void messagesAndContextsArePydantics(ErrorType type) {
        if (OF_PYTHON_CODE.contains(type.type())) {
            assertThat(type.context()).isEmpty();
            return;
        }
        JsonNode pydantic = PYDANTIC.get(type.type());
        Map<String, Object> placeholders = new LinkedHashMap<>();
        type.context().forEach(key -> placeholders.put(key, "{" + key + "}"));
        assertThat(type.message(placeholders))
                .isEqualTo(pydantic.get("message").stringValue().replace("{s}", "s"));
        assertThat(type.context())
                .containsExactlyInAnyOrderElementsOf(pydantic.get("context")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"1, character", "0, characters", "2, characters"})
    void oneIsSingular(int limit, String word) {
        assertThat(ErrorType.STRING_TOO_LONG.message(Map.of("max_length", limit)))
                .isEqualTo("String should have at most " + limit + " " + word);
    }

    @ParameterizedTest
    @CsvSource({"3.0, 3", "3.5, 3.5", "1e16, 10000000000000000", "1e-7, 0.0000001", "-0.25, -0.25"})
    void floatsAreShownWithoutExponent(double limit, String shown) {
        assertThat(ErrorType.GREATER_THAN.message(Map.of("gt", limit)))
                .isEqualTo("Input should be greater than " + shown);
    }

    @Test
    void anUnknownSizeIsMore() {
        Map<String, Object> context = new LinkedHashMap<>(Map.of("field_type", "Set", "max_length", 1));
        context.put("actual_length", null);
        assertThat(ErrorType.TOO_LONG.message(context))
                .isEqualTo("Set should have at most 1 item after validation, not more");
    }

    @Test
    void violationsGrowOutwards() {
        Violation inner = new Violation("missing", List.of("name"), "Field required", Map.of(), Map.of());
        assertThat(inner.under("body", 0).loc()).containsExactly("body", 0, "name");
    }

    private static JsonNode read() {
        InputStream types = ErrorTypeTests.class.getResourceAsStream("/pydantic/error_types.json");
        return JsonMapper.shared().readTree(types);
    }
}
