package io.fastapi.autoconfigure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Says at the start which settings of the mapper operations pass over, since FastAPI has nothing of the kind. */
final class MapperReport {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private MapperReport() {}

    static void log(JsonMapper mapper) {
        List<String> passedOver = new ArrayList<>();
        if (mapper.deserializationConfig().getDefaultTyper(mapper.constructType(Object.class)) != null) {
            passedOver.add("default typing");
        }
        on(mapper).map(Enum::name).forEach(passedOver::add);
        if (!passedOver.isEmpty()) {
            LOG.warn(
                    "The JsonMapper has {}, which operations pass over. Say it with annotations on their types, or give"
                            + " the mapper that needs it to those who need it",
                    String.join(", ", passedOver));
        }
    }

    private static Stream<Enum<?>> on(JsonMapper mapper) {
        return Stream.of(
                        Arrays.stream(new MapperFeature[] {
                                    MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES,
                                    MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS
                                })
                                .filter(mapper::isEnabled),
                        Arrays.stream(new DeserializationFeature[] {
                                    DeserializationFeature.UNWRAP_ROOT_VALUE,
                                    DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY
                                })
                                .filter(mapper::isEnabled),
                        Arrays.stream(new SerializationFeature[] {SerializationFeature.WRAP_ROOT_VALUE})
                                .filter(mapper::isEnabled),
                        Arrays.stream(new EnumFeature[] {
                                    EnumFeature.WRITE_ENUMS_USING_INDEX,
                                    EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL,
                                    EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE
                                })
                                .filter(mapper::isEnabled))
                .flatMap(features -> features);
    }
}
