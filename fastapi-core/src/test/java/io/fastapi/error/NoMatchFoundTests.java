package io.fastapi.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoMatchFoundTests {

    @Test
    void theVariablesOfAllThatHaveTheNameAreTold() {
        assertThat(new NoMatchFound(
                        "read_item", List.of("id"), List.of(List.of("item_id"), List.of("shop", "item_id"))))
                .hasMessage("No route exists for name \"read_item\" and params \"id\"."
                        + " It needs \"item_id\" or \"shop, item_id\".");
    }

    @Test
    void aNameThatNothingHasNeedsNothing() {
        assertThat(new NoMatchFound("nobody", List.of(), List.of()))
                .hasMessage("No route exists for name \"nobody\" and params \"\".");
    }
}
