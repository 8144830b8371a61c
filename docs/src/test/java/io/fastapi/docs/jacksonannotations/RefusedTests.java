package io.fastapi.docs.jacksonannotations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.shape.UnsupportedTypeException;
import org.junit.jupiter.api.Test;

/** What the page about Jackson's annotations says of those that are refused. */
class RefusedTests {

    // tag::unwrapped[]
    record Address(String city) {}

    record Person(String name, @JsonUnwrapped Address address) {}
    // end::unwrapped[]

    @Test
    void whatOnlyJacksonCanDoIsRefused() {
        assertThatThrownBy(() -> TypeAdapters.defaults().of(Person.class))
                .isInstanceOf(UnsupportedTypeException.class)
                .hasMessageContaining("Person.address has @JsonUnwrapped, which is not supported. "
                        + "Fix: write its fields into the class itself, or leave the object nested");
    }
}
