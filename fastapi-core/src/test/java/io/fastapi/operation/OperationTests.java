package io.fastapi.operation;

import static io.fastapi.Dsl.delete;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.route;
import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.types.model.TypeRef;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class OperationTests {

    record Found(int itemId, Optional<String> q) {}

    static List<String> readItems() {
        return List.of();
    }

    static Mono<List<String>> readHTTPItems2Go() {
        return Mono.just(List.of());
    }

    static Object readUserMe() {
        return Map.of();
    }

    static @Nullable Object readAnything() {
        return null;
    }

    static @Nullable Found readNothing() {
        return null;
    }

    @Test
    void theAnnotationsOfAReturnTypeBelongToTheModel() {
        assertThat(ResponseTypes.model(get("/").handle(OperationTests::readNothing))
                        .orElseThrow()
                        .type())
                .isEqualTo(new TypeRef<@Nullable Found>() {});
        assertThat(ResponseTypes.model(get("/").handle(OperationTests::readAnything)))
                .isEmpty();
    }

    @Test
    void aMethodReferenceLendsItsNameInSnakeCase() {
        Operation operation = get("/items/").handle(OperationTests::readItems);
        assertThat(operation.name()).isEqualTo("read_items");
        assertThat(operation.summary()).isEqualTo("Read Items");
        assertThat(operation.operationId()).isEqualTo("read_items_items__get");
    }

    @Test
    void aMethodReferenceLendsItsReturnTypeAsResponseModel() {
        Operation operation = get("/items/").handle(OperationTests::readItems);
        assertThat(ResponseTypes.model(operation).orElseThrow().type()).isEqualTo(new TypeRef<List<String>>() {});
        Operation async = get("/items/").handleAsync(OperationTests::readHTTPItems2Go);
        assertThat(ResponseTypes.model(async).orElseThrow().type().type()).isInstanceOf(ParameterizedType.class);
        assertThat(async.name()).isEqualTo("read_http_items2_go");
        assertThat(ResponseTypes.model(get("/me").handle(OperationTests::readUserMe)))
                .isEmpty();
    }

    @Test
    void aConstructorReferenceLendsItsClassButNoName() {
        Operation operation = get("/items/{item_id}")
                .params(path("item_id", int.class), query("q").optional())
                .handle(Found::new);
        assertThat(operation.name()).isEqualTo("get_items_item_id");
        assertThat(ResponseTypes.model(operation).orElseThrow().type()).isEqualTo(TypeRef.of(Found.class));
    }

    @Test
    void aLambdaIsNamedAfterMethodAndPath() {
        assertThat(get("/").handle(() -> 1).name()).isEqualTo("get_root");
        assertThat(delete("/files/{rest:path}").handle(() -> 1).operationId())
                .isEqualTo("delete_files_rest_files__rest__delete");
        assertThat(ResponseTypes.model(get("/").handle(() -> "x"))).isEmpty();
    }

    @Test
    void whatIsGivenWinsOverWhatIsDerived() {
        Operation operation =
                get("/").name("read_root").summary("Root").operationId("root").handle(() -> 1);
        assertThat(operation.summary()).isEqualTo("Root");
        assertThat(operation.operationId()).isEqualTo("root");
    }

    @Test
    void aRouteWithoutMethodsIsAGet() {
        assertThat(route("/x").handle(() -> 1).settings().methods()).containsExactly("GET");
        assertThat(route("/x", "post", "PUT").handle(() -> 1).settings().methods())
                .containsExactly("POST", "PUT");
    }

    @Test
    void aHalfBuiltOperationCanBeUsedTwice() {
        OperationSpec base = get("/").tags("a");
        Operation one = base.tags("b").handle(() -> 1);
        Operation two = base.status(201).handle(() -> 2);
        assertThat(one.settings().tags()).containsExactly("a", "b");
        assertThat(two.settings().tags()).containsExactly("a");
        assertThat(one.settings().status()).isEmpty();
        assertThat(two.settings().status()).contains(201);
    }

    @Test
    void settingsMayFollowTheInputs() {
        Operation before = get("/x").status(201).params(query("q")).handle(q -> q);
        Operation after = get("/x").params(query("q")).status(201).handle(q -> q);
        assertThat(after.settings()).isEqualTo(before.settings());
        assertThat(after.inputs()).isEqualTo(before.inputs());
    }

    @Test
    void theHandlerReceivesTheValuesInOrder() throws Exception {
        Operation operation =
                get("/x").params(query("a"), query("b", int.class)).handle((a, b) -> a + b);
        assertThat(operation.handler().function().invoke(new Object[] {"n", 1})).isEqualTo("n1");
    }
}
