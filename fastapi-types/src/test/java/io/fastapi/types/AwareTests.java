package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.types.model.Aware;
import io.fastapi.types.model.TypeRef;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AwareTests {

    private final TypeAdapters adapters = TypeAdapters.defaults();

    record Told(@Aware Temporal at) {}

    record Local(@Aware LocalDateTime at) {}

    record Box<T>(T it) {}

    @Test
    void aTimeWithoutOffsetIsRefusedAsATextAndAsAnObject() {
        TypeAdapter<Told> told = this.adapters.of(Told.class);
        assertThat(told.validateObject(Map.of("at", "2024-01-02T03:04Z"))).isInstanceOf(Validation.Valid.class);
        assertThat(told.validateObject(Map.of("at", 0))).isInstanceOf(Validation.Valid.class);
        assertThat(told.validateObject(Map.of("at", Instant.EPOCH))).isInstanceOf(Validation.Valid.class);
        for (Object sent : new Object[] {"2024-01-02T03:04", "2024-01-02", LocalDateTime.of(2024, 1, 2, 3, 4)}) {
            assertThat(told.validateObject(Map.of("at", sent)))
                    .asString()
                    .contains("timezone_aware", "Input should have timezone info");
        }
    }

    @Test
    void aTypeWithoutOffsetStopsTheStart() {
        assertThatThrownBy(() -> this.adapters.of(Local.class)).hasMessageContaining("does not fit its type");
    }

    @Test
    void aGenericModelIsNamedByIt() {
        TypeRef<?> type = new TypeRef<Box<@Aware Temporal>>() {};
        assertThat(this.adapters.of(type).jsonSchema().path("title").asString()).isEqualTo("Box[AwareDatetime]");
    }
}
