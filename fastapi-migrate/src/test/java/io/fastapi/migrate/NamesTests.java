package io.fastapi.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.migrate.java.JavaNames;
import io.fastapi.migrate.java.NameScope;
import io.fastapi.migrate.java.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTests {

    @ParameterizedTest
    @CsvSource({
        "Item, Item",
        "Page_Item_, PageItem",
        "Item-Input, ItemInput",
        "app__models__Item, AppModelsItem",
        "3d, Model3d",
        "'', Model",
        "../../x, X"
    })
    void aClassIsCalledByTheWordsOfAComponent(String name, String expected) {
        assertThat(JavaNames.type(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "item_id, itemId",
        "X-Token, xToken",
        "class, class_",
        "hashCode, hashCode_",
        "URL, url",
        "userId, userId",
        "1st, value1st"
    })
    void aFieldIsCalledByTheWordsOfAProperty(String name, String expected) {
        assertThat(JavaNames.member(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"in progress, IN_PROGRESS", "camelCase, CAMEL_CASE", "1, VALUE_1", "'', VALUE", "a/b, A_B"})
    void aConstantIsCalledByTheWordsOfAValue(String name, String expected) {
        assertThat(JavaNames.constant(name)).isEqualTo(expected);
    }

    @Test
    void namesThatTheSourceImportsAreTaken() {
        NameScope names = NameScope.ofClasses();

        assertThat(names.unique("List", "Model")).isEqualTo("ListModel");
        assertThat(names.unique("Item", "Model")).isEqualTo("Item");
        assertThat(names.unique("ITEM", "Model")).isEqualTo("ITEMModel");
        assertThat(names.unique("item", "Model")).isEqualTo("itemModel2");
    }

    @Test
    void aLiteralHoldsAnyText() {
        assertThat(Text.literal("a\"b\\c\u0000\u202e")).isEqualTo("\"a\\\"b\\\\c\\u0000\\u202e\"");
    }

    @Test
    void aCommentIsEndedByNothing() {
        assertThat(Text.comment("*/ \\u002a/ {@link x}\nnext"))
                .doesNotContain("*/", "\\", "@", "\n")
                .startsWith("&#42;/ &#92;u002a/");
    }
}
