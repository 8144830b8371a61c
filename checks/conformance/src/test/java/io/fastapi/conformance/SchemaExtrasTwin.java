package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;

import io.fastapi.FastApi;
import io.fastapi.input.UploadFile;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.JsonSchemaExtra;
import io.fastapi.types.model.JsonSchemaSerializationDefaultsRequired;
import io.fastapi.types.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code twins/schema_extras.py}. */
final class SchemaExtrasTwin {

    private SchemaExtrasTwin() {}

    @Description("Has no values.")
    enum Nothing {}

    @Description("Shown.\fHidden.")
    record Described(
            @Nullable Nothing none,

            @JsonSchemaExtra("{\"example\": \"t\", \"x-unit\": [\"kg\", 1]}")
            String text,

            @Description("A size.") @JsonSchemaExtra("{\"description\": \"Replaced.\"}") @Default("1")
            int size) {}

    @JsonSchemaExtra("{\"examples\": [{\"a\": 1}], \"x-kind\": \"extended\"}")
    record Extended(@Default("1") int a) {}

    @JsonSchemaSerializationDefaultsRequired
    record Always(
            @Default("1") int a,
            @Nullable String b,

            @Default(value = "[]", inSchema = false) List<Integer> c,

            String d) {}

    record Inner(@Default("1") double x, @Default("y") String y) {}

    record Outer(
            @Default("{}") Inner inner,
            @Default("{\"x\": 2}") Inner given,
            @Default("[{\"y\": \"z\"}]") List<Inner> several,
            @Default("10") double price) {}

    record Upload(
            String name, UploadFile file, @Default("[]") List<UploadFile> more) {}

    static FastApi app() {
        return FastApi.of(
                post("/described/").params(body("item", Described.class)).handle(SchemaExtrasTwin::described),
                post("/extended/").params(body("item", Extended.class)).handle(SchemaExtrasTwin::extended),
                post("/always/").params(body("item", Always.class)).handle(SchemaExtrasTwin::always),
                post("/outer/").params(body("item", Outer.class)).handle(SchemaExtrasTwin::outer),
                post("/upload/").params(form(Upload.class)).handle(SchemaExtrasTwin::upload),
                get("/object/").name("read_object").handle(() -> new Object()),
                get("/objects/").name("read_objects").handle(() -> Map.of("a", List.of(new Object()))),
                get("/cycle/").name("read_cycle").handle(() -> cycle()),
                get("/cycle-in-model/")
                        .name("read_cycle_in_model")
                        .responseModel(new TypeRef<Map<String, Object>>() {})
                        .handle(() -> cycleInModel()));
    }

    private static String described(Described item) {
        return item.text();
    }

    private static Extended extended(Extended item) {
        return item;
    }

    private static Always always(Always item) {
        return item;
    }

    private static Outer outer(Outer item) {
        return item;
    }

    private static String upload(Upload form) {
        return form.name();
    }

    private static List<Object> cycle() {
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        return cycle;
    }

    private static Map<String, Object> cycleInModel() {
        Map<String, Object> cycle = new LinkedHashMap<>();
        cycle.put("a", cycle);
        return cycle;
    }
}
