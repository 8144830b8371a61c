package io.fastapi.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fastapi.types.model.Default;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.UuidVersion;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UuidVersionTests {

    private static final String FOUR = "cf84b1d3-fe10-4ab1-9a3c-d0c54a6a1c2f";

    private final TypeAdapters adapters = TypeAdapters.defaults();

    record Ticket(@UuidVersion(4) UUID id) {}

    record Former(
            @UuidVersion(4) @Default("cf84b1d3-fe10-1ab1-9a3c-d0c54a6a1c2f")
            UUID id) {}

    record Unheard(
            @UuidVersion(0) UUID nought, @UuidVersion(9) UUID nine) {}

    record Box<T>(T it) {}

    @Test
    void anotherVersionOrAnotherVariantIsRefusedAsATextAndAsAnObject() {
        TypeAdapter<Ticket> tickets = this.adapters.of(Ticket.class);
        assertThat(tickets.validateObject(Map.of("id", FOUR)).orElseThrow())
                .isEqualTo(new Ticket(UUID.fromString(FOUR)));
        for (String other :
                new String[] {FOUR.replace("-4", "-1"), FOUR.replace("-9", "-0"), FOUR.replace("-9", "-c")}) {
            for (Object sent : new Object[] {other, UUID.fromString(other)}) {
                assertThat(tickets.validateObject(Map.of("id", sent)))
                        .asString()
                        .contains("uuid_version", "UUID version 4 expected", "expected_version=4");
            }
        }
        assertThat(tickets.jsonSchema().at("/properties/id/format").asString()).isEqualTo("uuid4");
    }

    @Test
    void aDefaultIsNotAskedForItsVersion() {
        TypeAdapter<Former> former = this.adapters.of(Former.class);
        assertThat(former.validateObject(Map.of()).orElseThrow().id()).hasToString(FOUR.replace("-4", "-1"));
        assertThat(former.jsonSchema().at("/properties/id/default").asString()).isEqualTo(FOUR.replace("-4", "-1"));
    }

    @Test
    void aVersionThatThereIsNotStopsTheStart() {
        assertThatThrownBy(() -> this.adapters.of(Unheard.class))
                .hasMessageContaining("The version 0 of")
                .hasMessageContaining("The version 9 of");
    }

    @Test
    void aGenericModelIsNamedByItWithoutTheVersion() {
        TypeRef<?> type = new TypeRef<Box<@UuidVersion(4) UUID>>() {};
        assertThat(this.adapters.of(type).jsonSchema().path("title").asString())
                .isEqualTo("Box[Annotated[UUID, UuidVersion]]");
    }
}
