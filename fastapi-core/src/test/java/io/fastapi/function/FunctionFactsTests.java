package io.fastapi.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.SerializedLambda;
import org.junit.jupiter.api.Test;

class FunctionFactsTests {

    /** A function as a compiler makes it, which says of itself where it was written. */
    private record Compiled(SerializedLambda lambda) implements Serializable {

        private Object writeReplace() {
            return lambda();
        }
    }

    private static Serializable compiled(String method) {
        return new Compiled(new SerializedLambda(
                FunctionFactsTests.class,
                "io/fastapi/function/Fn1",
                "apply",
                "(Ljava/lang/Object;)Ljava/lang/Object;",
                MethodHandleInfo.REF_invokeStatic,
                "io/fastapi/function/FunctionFactsTests",
                method,
                "(Ljava/lang/String;)Ljava/lang/String;",
                "(Ljava/lang/String;)Ljava/lang/String;",
                new Object[0]));
    }

    static String greet(String name) {
        return "Hello " + name;
    }

    @Test
    void aReferenceHasTheNameOfItsMethod() {
        assertThat(FunctionFacts.of(compiled("greet")).name()).isEqualTo("greet");
        assertThat(FunctionFacts.of(compiled("greet")).returnType()).isPresent();
    }

    @Test
    void aLambdaHasNoName() {
        assertThat(FunctionFacts.of(compiled("lambda$items$1")).name()).isEmpty();
        assertThat(FunctionFacts.origin(compiled("lambda$items$1"))).isEqualTo("a lambda in FunctionFactsTests.items");
    }

    @Test
    void aLambdaOfKotlinHasNoNameEither() {
        assertThat(FunctionFacts.of(compiled("items$lambda$1")).name()).isEmpty();
        assertThat(FunctionFacts.of(compiled("items$lambda$1")).returnType()).isEmpty();
        assertThat(FunctionFacts.origin(compiled("items$lambda$1"))).isEqualTo("a lambda in FunctionFactsTests.items");
    }
}
