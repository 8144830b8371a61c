package io.fastapi.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.websocket.Accept;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code header} and {@code addHeader} mean the same at every type that has them. */
class HeaderWordTests {

    private static final Map.Entry<String, String> OTHER = Map.entry("x-other", "0");

    private static List<Arguments> replaced() {
        Accept accept = Accept.of().header("x-a", "1").header("x-other", "0").header("X-A", "2");
        OutgoingResponse outgoing = new OutgoingResponse();
        outgoing.header("x-a", "1").header("x-other", "0").header("X-A", "2");
        Response response =
                Response.empty(204).header("x-a", "1").header("x-other", "0").header("X-A", "2");
        return List.of(
                Arguments.of("Accept", accept.headers()),
                Arguments.of("OutgoingResponse", outgoing.headers()),
                Arguments.of("Response", response.headers()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("replaced")
    void aHeaderReplacesEarlierValuesInItsPlace(String type, List<Map.Entry<String, String>> headers) {
        assertThat(headers).containsExactly(Map.entry("x-a", "2"), OTHER);
    }

    private static List<Arguments> added() {
        return Stream.of(
                        Map.entry(
                                "Accept",
                                Accept.of()
                                        .header("x-a", "1")
                                        .addHeader("X-A", "2")
                                        .headers()),
                        Map.entry(
                                "OutgoingResponse",
                                new OutgoingResponse()
                                        .header("x-a", "1")
                                        .addHeader("X-A", "2")
                                        .headers()),
                        Map.entry(
                                "Response",
                                Response.empty(204)
                                        .header("x-a", "1")
                                        .addHeader("X-A", "2")
                                        .headers()))
                .map(each -> Arguments.of(each.getKey(), each.getValue()))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("added")
    void aHeaderThatIsAddedStandsBesideEarlierValues(String type, List<Map.Entry<String, String>> headers) {
        assertThat(headers).containsExactly(Map.entry("x-a", "1"), Map.entry("x-a", "2"));
    }
}
