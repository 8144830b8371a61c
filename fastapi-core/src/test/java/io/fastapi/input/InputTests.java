package io.fastapi.input;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.cookie;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.file;
import static io.fastapi.Dsl.form;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.param;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.maxLength;
import static io.fastapi.types.constraint.Constraints.minItems;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.function.Call;
import io.fastapi.function.Fn1;
import io.fastapi.types.model.TypeRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InputTests {

    record Item(String name) {}

    @Test
    void sugarEqualsTheLongForm() {
        assertThat(query("q")).isEqualTo(query("q", String.class));
        assertThat(query("n", int.class)).isEqualTo(query("n", Integer.class));
        assertThat(query("n", Integer.class)).isEqualTo(query("n", TypeRef.of(Integer.class)));
        assertThat(path("n", int.class)).isEqualTo(path("n", TypeRef.of(Integer.class)));
        assertThat(header("n", int.class)).isEqualTo(header("n", TypeRef.of(Integer.class)));
        assertThat(cookie("n", int.class)).isEqualTo(cookie("n", TypeRef.of(Integer.class)));
        assertThat(form("n", int.class)).isEqualTo(form("n", TypeRef.of(Integer.class)));
        assertThat(param("n", int.class)).isEqualTo(param("n", TypeRef.of(Integer.class)));
        assertThat(file("f", byte[].class)).isEqualTo(file("f", TypeRef.of(byte[].class)));
        assertThat(query(Item.class)).isEqualTo(query(TypeRef.of(Item.class)));
        assertThat(header(Item.class)).isEqualTo(header(TypeRef.of(Item.class)));
        assertThat(cookie(Item.class)).isEqualTo(cookie(TypeRef.of(Item.class)));
        assertThat(form(Item.class)).isEqualTo(form(TypeRef.of(Item.class)));
        assertThat(body(Item.class)).isEqualTo(body(TypeRef.of(Item.class)));
        assertThat(body(Item.class).name()).isEqualTo("item");
        assertThat(body(Item.class)).isEqualTo(body(TypeRef.of(Item.class)));
    }

    @Test
    void anAliasIsTheNameOnTheWireAndTheOwnNameStays() {
        assertThat(query("q").alias("item-query").name()).isEqualTo("q");
        assertThat(query("q").alias("item-query").wireName()).isEqualTo("item-query");
        assertThat(body("item", Item.class).alias("thing").name()).isEqualTo("item");
        assertThat(body("item", Item.class).alias("thing").wireName()).isEqualTo("thing");
        assertThat(body(Item.class).alias("thing").name()).isEqualTo("thing");
    }

    @Test
    void aParameterOfThePathOrTheQueryIsRequiredInThePath() {
        Param<Integer> either = param("id", int.class).orElse(1).title("Id");
        assertThat(either.in(List.of("id"))).isEqualTo(path("id", int.class).title("Id"));
        assertThat(either.in(List.of("other")))
                .isEqualTo(query("id", int.class).orElse(1).title("Id"));
        assertThat(query("id").in(List.of("id"))).isEqualTo(query("id"));
    }

    @Test
    void inputsSayWhatTheyAre() {
        assertThat(query("q").title("Words").where(maxLength(5)).optional())
                .hasToString("query(\"q\") of OPTIONAL of java.lang.String{title=Words, fallback=Empty[]}");
        assertThat(body(Item.class).alias("thing").embed())
                .hasToString(
                        "body(\"thing\") of io.fastapi.input.InputTests$Item{unnamed=true, alias=thing, embed=true}");
        assertThat(param("id").label()).isEqualTo("param(\"id\")");
        assertThat(depends(query("q"), q -> q).name("words").useCache(false))
                .hasToString("depends(words)[query(\"q\") of java.lang.String]{name=words, useCache=false}");
    }

    @Test
    void dependenciesAreEqualWhenTheyCallTheSameFunctionOfTheSameInputs() {
        Fn1<String, Integer> length = String::length;
        Dependency<Integer> one = depends(query("q"), length);
        assertThat(depends(query("q"), length)).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(depends(query("q"), length).key()).isEqualTo(one.key());
        assertThat(depends(query("p"), length)).isNotEqualTo(one);
        assertThat(one.useCache(false)).isNotEqualTo(one);
        assertThat(one.scope(Dependency.Scope.FUNCTION)).isNotEqualTo(one);
    }

    @Test
    void wordsThatTakeAwayWhatOthersSayAreNoted() {
        assertThat(query("q").orElse("a").list().misuses()).hasSize(1);
        assertThat(query("q").orElseGet(() -> "a").set().misuses()).hasSize(1);
        assertThat(query("q").optional().list().misuses()).hasSize(1);
        assertThat(query("q").orElse("a").optional().misuses()).hasSize(1);
        assertThat(body(Item.class).orElse(new Item("a")).optional().misuses()).hasSize(1);
        assertThat(query("q").list().orElse(List.of()).misuses()).isEmpty();
        assertThat(query("q").list().optional().misuses()).isEmpty();
        assertThat(query("q").optional().orElse(Optional.of("a")).misuses()).isEmpty();
        assertThat(query("q").orElse("a").where(maxLength(5)).misuses()).isEmpty();
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
        assertThat(body(Item.class).orElseGet(() -> new Item("a")).fallback()).isInstanceOf(Fallback.Factory.class);
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
