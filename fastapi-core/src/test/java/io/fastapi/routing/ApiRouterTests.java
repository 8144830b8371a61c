package io.fastapi.routing;

import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.mount;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.FastApi;
import io.fastapi.input.Dependency;
import io.fastapi.operation.Inherited;
import io.fastapi.operation.Mount;
import io.fastapi.operation.Operation;
import io.fastapi.operation.Routable;
import io.fastapi.operation.Settings;
import io.fastapi.response.ResponseDoc;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiRouterTests {

    private static final Dependency<Integer> APP = depends(() -> 1);
    private static final Dependency<Integer> OUTER = depends(() -> 2);
    private static final Dependency<Integer> INNER = depends(() -> 3);
    private static final Dependency<Integer> OWN = depends(() -> 4);

    @Test
    void routersAddPrefixTagsDependenciesAndResponsesFromOutsideInwards() {
        ApiRouter inner = ApiRouter.of(
                        get("/{id}").tags("own").dependencies(OWN).handle(() -> 1))
                .prefix("/items")
                .tags("inner")
                .dependencies(INNER)
                .responses(404, "inner");
        ApiRouter outer = ApiRouter.of(inner)
                .prefix("/v1")
                .tags("outer")
                .dependencies(OUTER)
                .responses(404, "outer");
        Settings settings =
                FastApi.of(outer).dependencies(APP).operations().get(0).settings();
        assertThat(settings.path()).isEqualTo("/v1/items/{id}");
        assertThat(settings.tags()).containsExactly("outer", "inner", "own");
        assertThat(settings.dependencies()).containsExactly(APP, OUTER, INNER, OWN);
        assertThat(settings.responses()).containsEntry("404", ResponseDoc.of("inner"));
    }

    @Test
    void deprecatedAndHiddenReachEveryOperation() {
        ApiRouter router = ApiRouter.of(get("/a").handle(() -> 1), get("/b").handle(() -> 2))
                .deprecated()
                .includeInSchema(false);
        assertThat(router.operations()).extracting(Operation::settings).allSatisfy(settings -> {
            assertThat(settings.deprecated()).isTrue();
            assertThat(settings.includeInSchema()).isFalse();
        });
    }

    @Test
    void oneRouterCanBeUsedUnderSeveralPrefixes() {
        ApiRouter router = ApiRouter.of(get("/x").handle(() -> 1));
        assertThat(FastApi.of(router.prefix("/a"), router.prefix("/b")).operations())
                .extracting(operation -> operation.settings().path())
                .containsExactly("/a/x", "/b/x");
    }

    @Test
    void mountsAndHostsKeepTheirPlaceAndTakeThePrefix() {
        FastApi sub = FastApi.of();
        ApiRouter router = ApiRouter.of(mount("/m/", sub), get("/{rest:path}").handle(() -> 1))
                .mount("/last", sub)
                .host("api.example.org", sub)
                .prefix("/v1")
                .dependencies(INNER);
        assertThat(FastApi.of(router).mount("", sub).routes())
                .extracting(Object::toString)
                .containsExactly(
                        "mount /v1/m", "GET /v1/{rest:path}", "mount /v1/last", "host api.example.org/v1", "mount /");
    }

    @Test
    void whateverIsRoutableIsAskedForItsRoutes() {
        Routable both = inherited -> List.of(
                new Mount(inherited.prefix() + "/a", FastApi.of()), new Mount(inherited.prefix() + "/b", FastApi.of()));
        assertThat(ApiRouter.of(both).prefix("/x").routes(Inherited.NONE))
                .extracting(Object::toString)
                .containsExactly("mount /x/a", "mount /x/b");
    }
}
