package io.fastapi.engine.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.engine.route.RouteIndex.Definition;
import io.fastapi.engine.route.RouteIndex.Found;
import io.fastapi.engine.route.RouteIndex.Missing;
import io.fastapi.engine.route.RouteIndex.Result;
import io.fastapi.engine.route.RouteIndex.WrongMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteIndexTests {

    private static RouteIndex<String> index(String... routes) {
        List<Definition<String>> definitions = new ArrayList<>();
        for (String route : routes) {
            String[] parts = route.split(" ");
            definitions.add(new Definition<>(List.of(parts[0].split(",")), parts[1], route));
        }
        return RouteIndex.of(definitions);
    }

    private static String target(Result<String> result) {
        return ((Found<String>) result).target();
    }

    private static String[] values(Result<String> result) {
        return ((Found<String>) result).values();
    }

    @Test
    void theFirstDeclaredRouteWins() {
        RouteIndex<String> index = index("GET /users/{id}", "GET /users/me", "GET /items/me", "GET /items/{id}");
        assertThat(target(index.find("GET", "/users/me"))).isEqualTo("GET /users/{id}");
        assertThat(target(index.find("GET", "/items/me"))).isEqualTo("GET /items/me");
        assertThat(target(index.find("GET", "/items/you"))).isEqualTo("GET /items/{id}");
    }

    @Test
    void aLaterRouteServesWhatAnEarlierOneDoesNotFit() {
        RouteIndex<String> index = index("GET /a/{x}/b", "GET /a/{y}/c", "GET /{z}/x/c");
        assertThat(target(index.find("GET", "/a/1/c"))).isEqualTo("GET /a/{y}/c");
        assertThat(target(index.find("GET", "/b/x/c"))).isEqualTo("GET /{z}/x/c");
    }

    @Test
    void aVariableIsNeverEmptyAndNeverHoldsASlash() {
        RouteIndex<String> index = index("GET /items/{id}");
        assertThat(index.find("GET", "/items/")).isInstanceOf(Missing.class);
        assertThat(index.find("GET", "/items/a/b")).isInstanceOf(Missing.class);
        assertThat(values(index.find("GET", "/items/a b"))).containsExactly("a b");
    }

    @Test
    void aWrongMethodNamesTheMethodsOfTheFirstPathThatFits() {
        RouteIndex<String> index = index("GET /items", "POST /items", "GET /items/{id}", "DELETE,PUT /items/{id}");
        assertThat(index.find("DELETE", "/items")).isEqualTo(new WrongMethod<>(List.of("GET")));
        assertThat(index.find("PATCH", "/items/1")).isEqualTo(new WrongMethod<>(List.of("GET")));
        assertThat(target(index.find("PUT", "/items/1"))).isEqualTo("DELETE,PUT /items/{id}");
    }

    @Test
    void aTrailingSlashMakesAnotherPath() {
        RouteIndex<String> index = index("GET /items/", "GET /users");
        assertThat(index.find("GET", "/items")).isInstanceOf(Missing.class);
        assertThat(index.find("GET", "/users/")).isInstanceOf(Missing.class);
        assertThat(target(index.find("GET", "/items/"))).isEqualTo("GET /items/");
    }

    @ParameterizedTest
    @CsvSource({
        "/int/12, true",
        "/int/-1, false",
        "/int/1.0, false",
        "/float/1, true",
        "/float/1.5, true",
        "/float/1., false",
        "/uuid/123e4567-e89b-12d3-a456-426614174000, true",
        "/uuid/123e4567e89b12d3a456426614174000, true",
        "/uuid/zzz, false",
        "/files/, true",
        "/files/a/b.txt, true",
        "/files/a/b/raw, true",
        "/mixed/v1-x.json, true",
        "/mixed/v1x.json, false"
    })
    void convertersDecideWhatFits(String path, boolean fits) {
        RouteIndex<String> index = index(
                "GET /int/{n:int}",
                "GET /float/{f:float}",
                "GET /uuid/{u:uuid}",
                "GET /files/{rest:path}",
                "GET /mixed/{a}-{b}.json");
        assertThat(index.find("GET", path) instanceof Found).isEqualTo(fits);
    }

    @Test
    void aPathVariableInTheMiddleTakesSlashes() {
        RouteIndex<String> index = index("GET /files/{rest:path}/raw", "GET /files/{rest:path}");
        assertThat(values(index.find("GET", "/files/a/b/raw"))).containsExactly("a/b");
        assertThat(target(index.find("GET", "/files/a/b"))).isEqualTo("GET /files/{rest:path}");
    }

    @Test
    void severalVariablesAreGivenInTheOrderOfThePath() {
        RouteIndex<String> index = index("GET /users/{user}/items/{item:int}");
        assertThat(values(index.find("GET", "/users/u/items/7"))).containsExactly("u", "7");
    }

    @Test
    void theRootIsAPath() {
        assertThat(target(index("GET /").find("GET", "/"))).isEqualTo("GET /");
    }

    @Test
    void manyRoutesKeepTheirOrder() {
        String[] routes = IntStream.range(0, 1000)
                .mapToObj(i -> "GET /group" + i % 10 + "/route" + i + "/{id}")
                .toArray(String[]::new);
        RouteIndex<String> index = index(routes);
        assertThat(target(index.find("GET", "/group9/route999/x"))).isEqualTo(routes[999]);
    }
}
