package io.fastapi.input;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.maxLength;
import static io.fastapi.types.constraint.Constraints.minItems;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.function.Call;
import io.fastapi.types.model.TypeRef;
import org.junit.jupiter.api.Test;

class InputTests {

    record Item(String name) {}

    @Test
    void sugarEqualsTheLongForm() {
        assertThat(query("q")).isEqualTo(query("q", String.class));
        assertThat(query("n", int.class)).isEqualTo(query("n", Integer.class));
        assertThat(query("n", Integer.class)).isEqualTo(query("n", TypeRef.of(Integer.class)));
        assertThat(body(Item.class).name()).isEqualTo("item");
    }

    @Test
    void parametersAreEqualWhenTheyDescribeTheSame() {
        assertThat(query("q").where(maxLength(5)).optional())
                .isEqualTo(query("q").where(maxLength(5)).optional());
        assertThat(query("q").where(maxLength(5))).isNotEqualTo(query("q").where(maxLength(6)));
    }

    @Test
    void withersLeaveTheOriginalAlone() {
        Param<Integer> plain = query("n", int.class);
        Param<Integer> changed = plain.where(ge(1))
                .orElse(3)
                .alias("num")
                .title("Number")
                .deprecated()
                .includeInSchema(false);
        assertThat(plain).isEqualTo(query("n", int.class));
        assertThat(changed.wireName()).isEqualTo("num");
        assertThat(changed.fallback()).isEqualTo(new Fallback.Value(3));
        assertThat(changed.doc().title()).contains("Number");
        assertThat(changed.doc().isDeprecated()).isTrue();
        assertThat(changed.doc().isInSchema()).isFalse();
    }

    @Test
    void rulesOfItemsComeBeforeRulesOfTheList() {
        Param<?> names = query("q").where(maxLength(5)).list().where(minItems(1));
        assertThat(names.spec().constraints()).containsExactly(minItems(1));
        assertThat(names.spec().item().constraints()).containsExactly(maxLength(5));
    }

    @Test
    void underscoresOfAHeaderStandForHyphensUnlessToldOtherwise() {
        assertThat(header("user_agent").wireName()).isEqualTo("user-agent");
        assertThat(header("strange_header").convertUnderscores(false).wireName())
                .isEqualTo("strange_header");
        assertThat(header("x").alias("X_Y").wireName()).isEqualTo("X_Y");
    }

    @Test
    void aChangedDependencyIsStillTheSameOneForOverrides() {
        Dependency<Integer> one = depends(() -> 1);
        assertThat(one.useCache(false).key()).isSameAs(one.key());
        assertThat(one.closing(value -> {}).isCached()).isTrue();
        assertThat(one.closing(value -> {}).key()).isNotSameAs(one.key());
        assertThat(depends(() -> 1).key()).isNotSameAs(one.key());
    }

    @Test
    void aRecordsConstructorRunsInPlace() {
        Dependency<Item> pure = depends(query("name"), Item::new);
        assertThat(pure.call().mode()).isEqualTo(Call.Mode.PURE);
        assertThat(depends(query("name"), name -> new Item(name)).call().mode()).isEqualTo(Call.Mode.BLOCKING);
    }
}
