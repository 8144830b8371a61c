package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.mount;
import static io.fastapi.Dsl.post;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.FastApi;
import io.fastapi.conformance.LayeredModels.Price;
import io.fastapi.conformance.LayeredModels.Slot;
import io.fastapi.conformance.LayeredModels.Sure;
import io.fastapi.conformance.LayeredModels.SureSlot;
import io.fastapi.conformance.LayeredModels.Trio;
import io.fastapi.conformance.LayeredModels.Two;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Literal;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code twins/models_layers.py}. */
final class ModelsLayersTwin {

    private ModelsLayersTwin() {}

    record Cat(@Default("cat") @Literal("cat") String kind, Price price) {

        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        boolean loud() {
            return true;
        }
    }

    record Dog(
            @Default("dog") @Literal("dog") String kind,
            @Nullable Price price,
            Trio<Price, @Nullable Integer, Two<Integer, Price>> names) {}

    static FastApi app() {
        return FastApi.of(
                LayeredAnswersProgram.routes(),
                LayeredBodiesProgram.routes(),
                LayeredInputsProgram.dated(),
                LayeredInputsProgram.lax(),
                LayeredBodiesProgram.sure(),
                LayeredInputsProgram.forms(),
                LayeredInputsProgram.cookies(),
                LayeredInputsProgram.multiples(),
                LayeredInputsProgram.patterns(),
                LayeredInputsProgram.names(),
                LayeredInputsProgram.filters(),
                mount("/single", single()));
    }

    private static FastApi single() {
        return FastApi.of(
                        LayeredBodiesProgram.echo(
                                "/pets", "echo_pet", "pet", new TypeRef<@Union({Cat.class, Dog.class}) Object>() {}),
                        LayeredBodiesProgram.echo(
                                "/slots",
                                "echo_pet_slot",
                                "slot",
                                new TypeRef<Slot<@Union({Cat.class, Dog.class}) Object>>() {}),
                        post("/sure")
                                .name("echo_single_sure")
                                .responseModel(new TypeRef<List<SureSlot<Sure>>>() {})
                                .params(body("sure", new TypeRef<SureSlot<Sure>>() {}))
                                .handle(List::of),
                        post("/lists")
                                .name("echo_single_lists")
                                .responseModel(new TypeRef<Map<String, Slot<@Nullable Price>>>() {})
                                .params(body("slots", new TypeRef<List<Slot<@Nullable Price>>>() {}))
                                .handle(ModelsLayersTwin::numbered))
                .title("Single")
                .separateInputOutputSchemas(false);
    }

    private static Map<String, Object> numbered(List<Slot<@Nullable Price>> slots) {
        Map<String, Object> numbered = new LinkedHashMap<>();
        for (int i = 0; i < slots.size(); i++) {
            numbered.put(Integer.toString(i), slots.get(i));
        }
        return numbered;
    }
}
