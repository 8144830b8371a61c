package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.model;
import static io.fastapi.Dsl.post;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.fastapi.FastApi;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Description;
import io.fastapi.types.model.Example;
import io.fastapi.types.model.JsonSchemaExtra;
import io.fastapi.types.model.Title;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Validated;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shapes of {@code twins/services.py}. */
final class ShapesProgram {
    private ShapesProgram() {}

    @SuppressWarnings("deprecation")
    record Base(
            @Title("The ID")
            @Description("Of it.")
            @Example("1")
            @Example("2")
            @Deprecated
            @JsonSchemaExtra("{\"x-a\": [1]}")
            int id,

            @Default("red") @Description("Its colour.") PlacesProgram.Colour colour) {}

    @SuppressWarnings("deprecation")
    @JsonPropertyOrder({"id", "colour", "width", "height", "secret", "totalArea", "inner"})
    record Box(
            @Title("The ID")
            @Description("Of it.")
            @Example("1")
            @Example("2")
            @Deprecated
            @JsonSchemaExtra("{\"x-a\": [1]}")
            int id,

            @Default("red") @Description("Its colour.") PlacesProgram.Colour colour,
            @Positive double width,
            @Default("1") @Positive double height,

            @Default("s") @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            String secret) {

        @JsonProperty(value = "totalArea", access = JsonProperty.Access.READ_ONLY)
        @Title("Area")
        @Description("w * h")
        @JsonSchemaExtra("{\"x-b\": 1}")
        double area() {
            return this.width * this.height;
        }

        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        @Nullable
        Base inner() {
            return new Base(this.id, PlacesProgram.Colour.RED);
        }
    }

    static FastApi app() {
        return FastApi.of(
                        post("/boxes")
                                .name("put_boxes")
                                .responseModel(new TypeRef<List<Box>>() {})
                                .params(body("boxes", new TypeRef<List<Box>>() {}))
                                .handle(boxes -> boxes),
                        post("/defaults")
                                .name("defaults")
                                .responseModel(model(Box.class).excludeDefaults())
                                .params(body("box", Box.class))
                                .handle(box -> box),
                        post("/unset")
                                .name("unset")
                                .responseModel(model(Box.class).excludeUnset().byAlias(false))
                                .params(body("box", new TypeRef<Validated<Box>>() {}))
                                .handle(box -> box),
                        post("/parts")
                                .name("parts")
                                .responseModel(model(new TypeRef<StoriesProgram.Page<Box>>() {})
                                        .include("items.__all__.id", "items.__all__.inner", "items.0.width", "next"))
                                .params(body("boxes", new TypeRef<List<Box>>() {}))
                                .handle(boxes -> Ordered.map("items", boxes, "next", "n")),
                        post("/less")
                                .name("less")
                                .responseModel(model(new TypeRef<StoriesProgram.Page<Box>>() {})
                                        .exclude("items.__all__.inner.colour", "items.-1.area")
                                        .excludeNone())
                                .params(body("boxes", new TypeRef<List<Box>>() {}))
                                .handle(boxes -> Map.of("items", boxes)))
                .title("Shapes");
    }
}
