package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.types.error.Violation;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.TypeSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** How deep JSON may nest is one number, of the adapters. */
class JsonDepthTests {

    private static final TypeAdapters SHALLOW = TypeAdapters.defaults().withJsonDepth(3);

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsDeeperIsNotRead() {
        TypeAdapter<Object> anything = SHALLOW.of(Object.class);
        assertThat(anything.validateJson(bytes(nested(3)))).isInstanceOf(Validation.Valid.class);
        assertThat(anything.validateJson(bytes(nested(4))))
                .isInstanceOfSatisfying(
                        Validation.Invalid.class,
                        invalid -> assertThat(invalid.kind()).isEqualTo(Validation.Kind.UNREADABLE));
    }

    @Test
    void theSameHoldsForJsonInsideAText() {
        TypeAdapter<List<?>> text =
                SHALLOW.of(TypeSpec.of(new TypeRef<List<?>>() {}).jsonText());
        assertThat(text.validateText(nested(3))).isInstanceOf(Validation.Valid.class);
        assertThat(text.validateText(nested(4))).isInstanceOf(Validation.Invalid.class);
    }

    @Test
    void theNumberStaysWithAValidator() {
        assertThat(SHALLOW.jsonDepth()).isEqualTo(3);
        assertThat(TypeAdapters.defaults().jsonDepth()).isEqualTo(965);
    }

    @Test
    void theDeepestThatAPropertyMayAllowFitsTheStackOfAThread() throws Exception {
        FutureTask<Integer> reading = new FutureTask<>(JsonDepthTests::readAndShow);
        new Thread(null, reading, "1 MB of stack", 1024 * 1024).start();
        assertThat(reading.get()).isGreaterThan(4000);
    }

    private static int readAndShow() {
        TypeAdapters deep = TypeAdapters.defaults().withJsonDepth(2000);
        Violation violation = ((Validation.Invalid<Integer>) deep.of(int.class).validateJson(bytes(nested(2000))))
                .violations()
                .get(0);
        Object read = deep.of(Object.class).validateJson(bytes(nested(2000))).orElseThrow();
        int echoed = deep.untyped().toJson(Map.of("detail", List.of(violation.input(), 1))).length;
        return echoed + deep.of(Object.class).toJson(read).length;
    }
}
