package io.fastapi.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.fastapi.types.TypeAdapter;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.Validation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

@ExtendWith(OutputCaptureExtension.class)
class MapperReportTests {

    enum Kind {
        A,
        @JsonEnumDefaultValue
        B
    }

    record Item(Kind kind, List<Integer> numbers, Object any) {}

    private static final JsonMapper OWN = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES, MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.UNWRAP_ROOT_VALUE, DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(SerializationFeature.WRAP_ROOT_VALUE)
            .enable(EnumFeature.WRITE_ENUMS_USING_INDEX, EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .activateDefaultTyping(
                    BasicPolymorphicTypeValidator.builder()
                            .allowIfBaseType(Object.class)
                            .build(),
                    DefaultTyping.NON_FINAL)
            .build();

    @Test
    void whatOperationsPassOverIsToldAtTheStart(CapturedOutput log) {
        MapperReport.log(OWN);
        assertThat(log)
                .contains(
                        "The JsonMapper has default typing, ACCEPT_CASE_INSENSITIVE_PROPERTIES,",
                        "UNWRAP_ROOT_VALUE",
                        "WRAP_ROOT_VALUE",
                        "WRITE_ENUMS_USING_INDEX",
                        "which operations pass over. Say it with annotations");
    }

    @Test
    void aPlainMapperIsNotMentioned(CapturedOutput log) {
        MapperReport.log(JsonMapper.builder().build());
        assertThat(log).doesNotContain("JsonMapper");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"A\",\"numbers\":[1],\"any\":{\"a\":[1]}}",
                "{\"kind\":\"a\",\"numbers\":[1],\"any\":1}",
                "{\"KIND\":\"A\",\"numbers\":1,\"any\":1}",
                "{\"Item\":{\"kind\":\"A\",\"numbers\":[1],\"any\":1}}"
            })
    void theyArePassedOver(String json) {
        assertThat(result(TypeAdapters.of(OWN), json)).isEqualTo(result(TypeAdapters.defaults(), json));
    }

    private static String result(TypeAdapters adapters, String json) {
        TypeAdapter<Item> adapter = adapters.of(Item.class);
        Validation<Item> read = adapter.validateJson(json.getBytes(StandardCharsets.UTF_8));
        return (read instanceof Validation.Valid<Item> valid)
                ? new String(adapter.forOutput().toJson(valid.value()), StandardCharsets.UTF_8)
                : String.valueOf(((Validation.Invalid<Item>) read).violations());
    }
}
