package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.FastApi;
import io.fastapi.input.Param;
import io.fastapi.operation.Operation;
import io.fastapi.types.model.TypeRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@code twins/path_params.py}. */
final class PathParamsTwin {

    private PathParamsTwin() {}

    enum Color {
        @JsonProperty("red")
        RED,
        @JsonProperty("dark-green")
        DARK_GREEN
    }

    enum Level {
        LOW(1),
        HIGH(2);

        private final int value;

        Level(int value) {
            this.value = value;
        }

        @JsonValue
        int value() {
            return this.value;
        }
    }

    record ColorMessage(Color color, String message) {}

    record UserItem(int userId, String itemId) {}

    record Split(String first, int second, String third) {}

    private static final Param<Color> COLOR = path("color", Color.class);
    private static final Param<Integer> USER_ID = path("user_id", int.class);

    static FastApi app() {
        return FastApi.of(
                echo("/untyped/{value}", "read_untyped", Object.class),
                echo("/str/{value}", "read_str", String.class),
                echo("/int/{value}", "read_int", BigInteger.class),
                echo("/float/{value}", "read_float", double.class),
                echo("/bool/{value}", "read_bool", boolean.class),
                typed("/decimal/{value}", "read_decimal", BigDecimal.class, new TypeRef<Map<String, BigDecimal>>() {}),
                echo("/uuid/{value}", "read_uuid", UUID.class),
                echo("/date/{value}", "read_date", LocalDate.class),
                typed("/datetime/{value}", "read_datetime", Temporal.class, new TypeRef<Map<String, Temporal>>() {}),
                typed("/time/{value}", "read_time", LocalTime.class, new TypeRef<Map<String, LocalTime>>() {}),
                typed("/timedelta/{value}", "read_timedelta", Duration.class, new TypeRef<Map<String, Duration>>() {}),
                get("/colors/{color}").params(COLOR).handle(PathParamsTwin::readColor),
                get("/levels/{level}")
                        .name("read_level")
                        .params(path("level", Level.class))
                        .handle(level -> Map.of("level", level)),
                get("/users/me").name("read_user_me").handle(() -> Map.of("user_id", "the current user")),
                get("/users/{user_id}")
                        .name("read_user")
                        .params(path("user_id"))
                        .handle(userId -> Map.of("user_id", userId)),
                get("/users").name("read_users").handle(() -> List.of("Rick", "Morty")),
                get("/users").name("read_users_again").handle(() -> List.of("Bean", "Elfo")),
                get("/users/{user_id}/items/{item_id}")
                        .name("read_user_item")
                        .params(USER_ID, path("item_id"))
                        .handle((userId, itemId) -> new UserItem(userId, itemId)),
                get("/files/{file_path:path}")
                        .name("read_file")
                        .params(path("file_path"))
                        .handle(filePath -> Map.of("file_path", filePath)),
                echo("/converted/int/{value:int}", "convert_int", BigInteger.class),
                echo("/converted/float/{value:float}", "convert_float", double.class),
                echo("/converted/uuid/{value:uuid}", "convert_uuid", UUID.class),
                get("/between/{name}.json")
                        .name("read_between")
                        .params(path("name"))
                        .handle(name -> Map.of("name", name)),
                get("/between/{first}-{second}/{third}")
                        .name("read_split")
                        .params(path("first"), path("second", int.class), path("third"))
                        .handle((first, second, third) -> new Split(first, second, third)));
    }

    private static Operation echo(String path, String name, Class<?> type) {
        return get(path).name(name).params(path("value", type)).handle(value -> Map.of("value", value));
    }

    private static Operation typed(String path, String name, Class<?> type, TypeRef<?> model) {
        return get(path)
                .name(name)
                .responseModel(model)
                .params(path("value", type))
                .handle(value -> Map.of("value", value));
    }

    private static Object readColor(Color color) {
        return new ColorMessage(color, color == Color.RED ? "Warm" : "Cold");
    }
}
