package io.fastapi.openapi;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.NaN;
import static java.lang.Double.POSITIVE_INFINITY;

import io.fastapi.Contact;
import io.fastapi.FastApi;
import io.fastapi.Server;
import io.fastapi.Tag;
import io.fastapi.operation.Operation;
import io.fastapi.response.ResponseDoc;
import io.fastapi.types.constraint.Constraints;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Example;
import io.fastapi.types.model.JsonSchemaExtra;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Java twin of {@code openapi_twins/absent.py}. */
final class AbsentTwin {

    record Reading(
            @Default("1e400") double value,
            @Default("[1e400, 1.5]") List<Double> values,
            double bounded,

            @Default("2.5")
            @Example("1e400")
            @Example("2.5")
            @JsonSchemaExtra("{\"x-inf\": 1e400, \"x-list\": [1e400, null], \"x-none\": null}")
            double shown) {}

    private AbsentTwin() {}

    static FastApi app() {
        return FastApi.of(extra(), params(), reading())
                .contact(Contact.of("Ada").with("x-none", null).with("x-nan", NaN))
                .servers(Server.of("/v1").with("x-none", null).with("x-more", members("a", POSITIVE_INFINITY, "b", 1)))
                .openapiTags(Tag.of("items").with("x-none", null));
    }

    private static Operation extra() {
        Map<String, Object> schema = members("default", null, "x-inf", POSITIVE_INFINITY);
        return get("/extra/")
                .name("read_extra")
                .openapiExtra("x-none", null)
                .openapiExtra("x-nan", Float.NaN)
                .openapiExtra("x-more", more())
                .openapiExtra("summary", null)
                .responses(
                        404,
                        ResponseDoc.of("No")
                                .with("x-none", null)
                                .with("headers", Map.of("X", Map.of("schema", schema))))
                .handle(() -> 1);
    }

    private static Map<String, Object> more() {
        Map<String, Object> more = members("a", POSITIVE_INFINITY, "b", null);
        more.put("c", Arrays.asList(NaN, null, Map.of("d", NEGATIVE_INFINITY)));
        return more;
    }

    private static Operation params() {
        return get("/params/")
                .name("read_params")
                .params(
                        query("a", double.class).orElse(POSITIVE_INFINITY),
                        query("b", double.class)
                                .orElse(1.5)
                                .examples(POSITIVE_INFINITY, null)
                                .openapiExample("big", members("value", POSITIVE_INFINITY, "summary", null)),
                        query("c", double.class)
                                .orElse(1.5)
                                .jsonSchemaExtra("x-none", null)
                                .jsonSchemaExtra("x-inf", POSITIVE_INFINITY)
                                .jsonSchemaExtra("x-list", List.of(NaN)),
                        query("d", double.class).orElse(1.5).where(Constraints.le(POSITIVE_INFINITY)))
                .handle((a, b, c, d) -> a);
    }

    private static Operation reading() {
        return post("/readings/")
                .name("create_reading")
                .params(body(Reading.class).examples(members("bounded", NaN, "value", null)))
                .handle(reading -> 1);
    }

    private static Map<String, Object> members(String first, Object one, String second, Object two) {
        Map<String, Object> members = new LinkedHashMap<>(Collections.singletonMap(first, one));
        members.put(second, two);
        return members;
    }
}
