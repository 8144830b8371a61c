package io.fastapi.engine.direct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.i18n.AcceptHeaderLocaleContextResolver;
import org.springframework.web.server.session.DefaultWebSessionManager;

/** Attributes are found whether or not anybody has asked for the map of them. */
class AttributesTests {

    private final MockServerHttpRequest request = MockServerHttpRequest.get("/").build();
    private final DirectExchange exchange = DirectExchange.of(
            new DirectExchange.Shared(
                    new DefaultWebSessionManager(),
                    ServerCodecConfigurer.create(),
                    new AcceptHeaderLocaleContextResolver(),
                    null),
            this.request,
            new MockServerHttpResponse());

    @Test
    void whatWasPutIsFoundAlone() {
        DirectExchange.put(this.exchange, "a", 1);
        DirectExchange.put(this.exchange, "b", 2);
        assertThat(this.exchange.<Integer>getAttribute("b")).isEqualTo(2);
        assertThat(this.exchange.<Integer>getAttribute("c")).isNull();
    }

    @Test
    void theLastValueOfANameCounts() {
        DirectExchange.put(this.exchange, "a", 1);
        DirectExchange.put(this.exchange, "a", 2);
        assertThat(this.exchange.<Integer>getAttribute("a")).isEqualTo(2);
        assertThat(this.exchange.getAttributes()).isEqualTo(Map.of("a", 2));
    }

    @Test
    void moreThanThereIsRoomForAreKept() {
        for (int i = 0; i < 9; i++) {
            DirectExchange.put(this.exchange, "name" + i, i);
        }
        for (int i = 0; i < 9; i++) {
            assertThat(this.exchange.<Integer>getAttribute("name" + i)).isEqualTo(i);
        }
        assertThat(this.exchange.getAttributes()).hasSize(9);
    }

    @Test
    void theMapHasWhatWasPutBeforeAndAfter() {
        DirectExchange.put(this.exchange, "before", 1);
        Map<String, Object> attributes = this.exchange.getAttributes();
        DirectExchange.put(this.exchange, "after", 2);
        attributes.put("own", 3);
        assertThat(attributes).isEqualTo(Map.of("before", 1, "after", 2, "own", 3));
        assertThat(this.exchange.getAttributes()).isSameAs(attributes);
        assertThat(this.exchange.<Integer>getAttribute("own")).isEqualTo(3);
    }

    @Test
    void whatIsTakenOutOfTheMapIsGone() {
        DirectExchange.put(this.exchange, "a", 1);
        this.exchange.getAttributes().remove("a");
        assertThat(this.exchange.<Integer>getAttribute("a")).isNull();
    }

    @Test
    void anyOtherExchangeHasThemInItsMap() {
        ServerWebExchange other = MockServerWebExchange.from(this.request);
        DirectExchange.put(other, "a", 1);
        assertThat(other.getAttributes()).containsEntry("a", 1);
    }
}
