package io.fastapi.types.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.types.model.JsonSchemaExtra;
import io.fastapi.types.model.SchemaName;
import io.fastapi.types.model.Title;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FastAPI makes the name of a component of that of the class, which errors have. */
class ClassNamesTests {

    record Plain(int a) {}

    @SchemaName("Given")
    record Named(int a) {}

    @SchemaName("Item-Input")
    @Title("Item")
    record Input(int a) {}

    @SchemaName("Item-Output")
    @Title("Something else")
    record Output(int a) {}

    @SchemaName("app__models__Item")
    @Title("Item")
    record Qualified(int a) {}

    @SchemaName("My_Item")
    @Title("Item")
    record Underscored(int a) {}

    @SchemaName("Pair_Item_dict_str__int__-Input")
    @Title("Pair[Item, dict[str, int]]")
    record Generic(int a) {}

    @SchemaName("app__Page_Item___2")
    @Title("Page[Item]")
    record Second(int a) {}

    @SchemaName("Words")
    record Words(@JsonValue List<String> words) {}

    @SchemaName("Alias")
    @JsonSchemaExtra("{\"title\": null}")
    record Alias(@JsonValue List<String> words) {}

    record Around(@JsonValue List<String> words) {}

    @Test
    void aClassHasItsNameOrTheOneThatItSays() {
        assertThat(ClassNames.of(Plain.class)).isEqualTo("Plain");
        assertThat(ClassNames.of(Named.class)).isEqualTo("Given");
        assertThat(ClassNames.of(Underscored.class)).isEqualTo("My_Item");
    }

    @Test
    void whatTellsComponentsApartIsNoPartOfTheName() {
        assertThat(ClassNames.of(Input.class)).isEqualTo("Item");
        assertThat(ClassNames.of(Output.class)).isEqualTo("Item");
        assertThat(ClassNames.of(Qualified.class)).isEqualTo("Item");
        assertThat(ClassNames.of(Generic.class)).isEqualTo("Pair[Item, dict[str, int]]");
        assertThat(ClassNames.of(Second.class)).isEqualTo("Page[Item]");
    }

    @Test
    void aClassAroundAValueHasANameIfItSaysOneAndIsNoAlias() {
        assertThat(ClassNames.ofWrapper(Words.class)).hasValue("Words");
        assertThat(ClassNames.ofWrapper(Alias.class)).isEmpty();
        assertThat(ClassNames.ofWrapper(Around.class)).isEmpty();
    }
}
