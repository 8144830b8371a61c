package io.fastapi.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every recorded request, sent to the Java twin: status, headers and body must be those of FastAPI. */
class ConformanceTests {

    private static final Pattern HTTP_DATE =
            Pattern.compile("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");
    private static final Pattern SIGNED = Pattern.compile("^(\\w+=[\\w+/=]+)\\.[\\w-]+\\.[\\w-]{27}(?=;)");
    private static final Duration UNTIL = Duration.ofSeconds(5);

    private final Deviations deviations = Deviations.read();

    @TestFactory
    Stream<DynamicContainer> answersAsFastApiDoes() {
        return answers(Served.Way.DIRECT);
    }

    @TestFactory
    Stream<DynamicContainer> answersAsFastApiDoesBehindWebFlux() {
        return answers(Served.Way.WEB_FLUX);
    }

    private Stream<DynamicContainer> answers(Served.Way way) {
        return Twins.ALL.entrySet().stream()
                .map(twin -> dynamicContainer(
                        twin.getKey(),
                        Stream.of(twin.getValue()).flatMap(supplier -> tests(twin.getKey(), supplier.get(), way))));
    }

    @Test
    void everyGoldenFileHasATwin() {
        assertThat(Golden.names()).isEqualTo(Twins.ALL.keySet());
    }

    @Test
    void everyDeviationIsACase() {
        Set<Deviations.Case> cases = Golden.names().stream()
                .flatMap(twin ->
                        Golden.of(twin).exchanges().stream().map(exchange -> new Deviations.Case(twin, exchange.id())))
                .collect(Collectors.toSet());
        assertThat(this.deviations.cases()).isNotEmpty().isSubsetOf(cases);
    }

    private Stream<DynamicTest> tests(String name, Twin twin, Served.Way way) {
        Served served = Served.start(twin, way);
        return Golden.of(name).exchanges().stream()
                .map(exchange -> dynamicTest(exchange.id(), () -> check(name, exchange, served.port())))
                .onClose(served::close);
    }

    private void check(String twin, Exchange exchange, int port) throws Exception {
        Optional<String> difference = (exchange.talk() == null)
                ? difference(exchange, answer(exchange, port))
                : difference(exchange, RawWebSocket.talk(port, exchange.request(), exchange.talk()));
        if (this.deviations.contains(twin, exchange.id())) {
            assertThat(difference)
                    .as("a difference, since deviations.md lists this case")
                    .isPresent();
        } else {
            assertThat(difference.orElse("")).isEmpty();
        }
    }

    private static RawHttp.Answer answer(Exchange exchange, int port) throws Exception {
        String until = exchange.until();
        long deadline = System.nanoTime() + UNTIL.toNanos();
        RawHttp.Answer answer = RawHttp.send(port, exchange.request());
        while (until != null && !text(answer.body()).contains(until) && System.nanoTime() < deadline) {
            answer = RawHttp.send(port, exchange.request());
        }
        return answer;
    }

    private static Optional<String> difference(Exchange exchange, RawHttp.Answer sent) throws Exception {
        RawHttp.Answer actual = isDocument(exchange) ? sent.plain().without("etag") : sent.plain();
        Exchange.Response response = exchange.response();
        String expected = shown(
                response.status(), response.headers(), Golden.body(response), Boolean.TRUE.equals(response.cut()));
        String answer = shown(actual.status(), actual.headers(), actual.body(), actual.cut());
        if (expected.equals(answer)) {
            return Optional.empty();
        }
        return Optional.of(
                response.document() == null
                        ? "%nFastAPI: %s%n   ours: %s%n".formatted(expected, answer)
                        : Golden.firstDifference(Golden.body(response), actual.body()));
    }

    /** The document has an ETag, see deviations.md. */
    private static boolean isDocument(Exchange exchange) throws Exception {
        return exchange.request().target().endsWith("openapi.json")
                || text(Golden.body(exchange.response())).startsWith("{\"openapi\":");
    }

    private static Optional<String> difference(Exchange exchange, RawWebSocket.Talk actual) throws Exception {
        Optional<String> refused = difference(exchange, actual.answer());
        return (refused.isPresent() || actual.said().equals(exchange.talk()))
                ? refused
                : Optional.of("%nFastAPI: %s%n   ours: %s%n".formatted(exchange.talk(), actual.said()));
    }

    /** A text in which only the order of headers of different names is not kept. */
    private static String shown(int status, List<List<String>> headers, byte[] body, boolean cut) {
        StringBuilder shown = new StringBuilder().append(status);
        headers.stream()
                .map(header -> header.get(0) + ": " + stable(header.get(0), header.get(1)))
                .sorted(Comparator.comparing(line -> line.substring(0, line.indexOf(':'))))
                .forEach(line -> shown.append(System.lineSeparator()).append(line));
        return shown.append(System.lineSeparator())
                .append(text(body))
                .append(cut ? "<cut>" : "")
                .toString();
    }

    /** As {@code record.py} does it: dates and signatures are masked, and the methods of {@code allow} are sorted. */
    private static String stable(String name, String value) {
        if (name.equals("allow")) {
            return Stream.of(value.split(", ")).sorted().collect(Collectors.joining(", "));
        }
        String unsigned = name.equals("set-cookie") ? SIGNED.matcher(value).replaceAll("$1.<signed>") : value;
        return HTTP_DATE.matcher(unsigned).replaceAll("<date>");
    }

    /** One character per byte unless the bytes are UTF-8, so that different bytes are different texts. */
    private static String text(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        boolean utf8 = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), body);
        return utf8 ? text : new String(body, StandardCharsets.ISO_8859_1);
    }
}
