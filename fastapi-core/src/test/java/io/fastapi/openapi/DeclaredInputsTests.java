package io.fastapi.openapi;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.security;
import static io.fastapi.Dsl.securityScopes;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.input.Dependency;
import io.fastapi.input.In;
import io.fastapi.input.Param;
import io.fastapi.input.SecurityScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclaredInputsTests {

    private static final Dependency<String> LEAF = depends(query("leaf"), leaf -> leaf);
    private static final Dependency<String> MIDDLE = depends(LEAF, query("middle"), (leaf, middle) -> leaf);

    private static List<String> queries(DeclaredInputs tree) {
        return tree.params(In.QUERY).stream().map(Param::name).toList();
    }

    @Test
    void ownParametersComeBeforeThoseOfDependenciesDepthFirst() {
        DeclaredInputs tree = DeclaredInputs.of(get("/").dependencies(MIDDLE)
                .params(depends(query("other"), other -> other), query("own"))
                .handle((other, own) -> own));
        assertThat(queries(tree)).containsExactly("own", "middle", "leaf", "other");
    }

    @Test
    void aDependencyMetTwiceAddsItsParametersOnceAndItsBodyTwice() {
        Dependency<String> withBody = depends(query("q"), body("part", String.class), (q, part) -> q);
        DeclaredInputs tree = DeclaredInputs.of(
                get("/").params(withBody, withBody.useCache(false)).handle((first, second) -> first));
        assertThat(queries(tree)).containsExactly("q");
        assertThat(tree.body()).extracting(BodyPart::name).containsExactly("part", "part");
    }

    @Test
    void scopesAddUpOnEveryWayToAScheme() {
        SecurityScheme<String> scheme = new SecurityScheme<>("S", Map.of("type", "http"), depends(() -> ""));
        Dependency<String> user = depends(securityScopes(), scheme, (scopes, token) -> token);
        Dependency<String> active = depends(security(user, "me"), name -> name);
        DeclaredInputs tree = DeclaredInputs.of(get("/").params(security(active, "items"), security(user, "more"))
                .handle((first, second) -> first));
        assertThat(tree.security().get(scheme)).containsExactly("items", "me", "more");
    }

    @Test
    void aDependencyWithOtherScopesIsVisitedAgain() {
        Dependency<String> scoped = depends(securityScopes(), query("q"), (scopes, q) -> q);
        DeclaredInputs tree = DeclaredInputs.of(
                get("/").params(security(scoped, "a"), security(scoped, "b")).handle((first, second) -> first));
        assertThat(queries(tree)).containsExactly("q", "q");
    }
}
