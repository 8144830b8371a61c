package io.fastapi.engine;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.model;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.error.DefinitionException;
import io.fastapi.error.DefinitionException.Problem;
import io.fastapi.operation.ResponseModel;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.model.Extra;
import io.fastapi.types.model.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields of a response model that are named and not there, which FastAPI passes over. */
class FilteredFieldsTests {

    record Owner(String name) {}

    sealed interface Pet {}

    record Cat(String claws) implements Pet {}

    record Dog(String bark) implements Pet {}

    @Extra(Extra.Policy.ALLOW)
    record Open(int a, @JsonAnySetter Map<String, Object> more) {}

    record Item(
            int a,
            @JsonProperty("b") int bee,
            Optional<Owner> owner,
            List<Owner> owners,
            Map<String, Owner> named,
            Pet pet,
            Object any,
            Open open,
            List<Item> items) {}

    private static FastApi app(ResponseModel<?> model) {
        return FastApi.of(get("/").responseModel(model).handle(() -> null));
    }

    private static List<String> suspicious(ResponseModel<?> model) {
        FastApiEngine.of(app(model), TypeAdapters.defaults(), EngineSettings.defaults());
        return catchThrowableOfType(
                        DefinitionException.class,
                        () -> FastApiEngine.of(
                                app(model),
                                TypeAdapters.defaults(),
                                EngineSettings.defaults().strict(true)))
                .problems()
                .stream()
                .map(Problem::what)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz",
                "a.b",
                "owner.zz",
                "owners.name",
                "owners.__all__.zz",
                "named.x.zz",
                "pet.zz",
                "open.a.x",
                "items.__all__.items.0.zz"
            })
    void aFieldThatIsNotThereIsSuspicious(String path) {
        String what = "its response model includes or excludes " + path + ", which is no field of it";
        assertThat(suspicious(model(Item.class).exclude(path))).containsExactly(what);
        assertThat(suspicious(model(Item.class).include(path, "bee"))).containsExactly(what);
    }

    @Test
    void theFixNamesTheFieldsThatThereAre() {
        DefinitionException told = catchThrowableOfType(
                DefinitionException.class,
                () -> FastApiEngine.of(
                        app(model(Item.class).include("owner.zz", "a.b")),
                        TypeAdapters.defaults(),
                        EngineSettings.defaults().strict(true)));
        assertThat(told.problems())
                .extracting(Problem::fix)
                .containsExactly(
                        "name one of name, and what is inside of one behind a dot",
                        "name a field, one inside of it behind a dot, and every element of a list by __all__");
    }

    @Test
    void allOfThemAreTold() {
        assertThat(suspicious(model(Item.class).include("zz", "a").exclude("yy")))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "bee",
                "b",
                "owner.name",
                "owners.__all__.name",
                "owners.-1.name",
                "named.x.name",
                "pet.claws",
                "pet.bark",
                "any.x.y",
                "open.x",
                "items.__all__.items.0.a"
            })
    void aFieldThatIsThereIsNot(String path) {
        assertThat(FastApiEngine.of(
                        app(model(Item.class).exclude(path)),
                        TypeAdapters.defaults(),
                        EngineSettings.defaults().strict(true)))
                .isNotNull();
    }

    @Test
    void elementsOfAListAreNamedBeforeTheirFields() {
        assertThat(suspicious(model(new TypeRef<List<Owner>>() {}).include("name")))
                .hasSize(1);
    }
}
