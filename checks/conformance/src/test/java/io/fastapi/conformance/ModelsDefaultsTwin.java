package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.post;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.FastApi;
import io.fastapi.types.model.Default;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code twins/models_defaults.py}. */
final class ModelsDefaultsTwin {

    private ModelsDefaultsTwin() {}

    record Address(@Default("c") String city, @Nullable String zip) {

        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        String full() {
            return this.city + "!";
        }

        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        int size() {
            return this.city.length();
        }
    }

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Position(int at, Address address) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Count(String name, int number) {}

    record Person(
            @Default("{}") Address home,
            @Default("{\"city\":\"x\"}") @Nullable Address perhaps,
            @Default("[{},{\"city\":\"other\"}]") List<Address> several,
            @Default("{\"a\":{},\"b\":{\"city\":\"b\"}}") Map<String, Address> byName,
            @Default("[1,{}]") Position position,
            @Default("[[\"a\",1]]") List<Count> positions) {}

    static FastApi app() {
        return FastApi.of(post("/persons")
                .name("add_person")
                .params(body("person", Person.class))
                .responseModel(Person.class)
                .handle(person -> person));
    }
}
