package io.fastapi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.benchmarks.dsl.BlockingServer;
import io.fastapi.benchmarks.dsl.CorsServer;
import io.fastapi.benchmarks.dsl.EventLoopServer;
import io.fastapi.benchmarks.dsl.FilterServer;
import io.fastapi.benchmarks.dsl.MiddlewareServer;
import io.fastapi.benchmarks.reactornetty.ReactorNettyServer;
import io.fastapi.benchmarks.webflux.DispatcherHandlerServer;
import io.fastapi.benchmarks.webflux.FilteredServer;
import io.fastapi.benchmarks.webflux.RestControllerServer;
import io.fastapi.benchmarks.webflux.RouterFunctionServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A comparison is fair only if all do the same work: every server gives the answers that the real FastAPI gave. */
@Tag("competitors")
class CompetitorsTests {

    private static final Map<String, Competitor> COMPETITORS = Map.ofEntries(
            Map.entry("reactor-netty", ReactorNettyServer::start),
            Map.entry("dispatcher-handler", DispatcherHandlerServer::start),
            Map.entry("dsl", EventLoopServer::start),
            Map.entry("dsl-blocking", BlockingServer::start),
            Map.entry("dsl-middleware", MiddlewareServer::start),
            Map.entry("dsl-filter", FilterServer::start),
            Map.entry("dsl-cors", CorsServer::start),
            Map.entry("router-function", RouterFunctionServer::start),
            Map.entry("router-function-middleware", FilteredServer::start),
            Map.entry("rest-controller", RestControllerServer::start));

    /** The servers of a workload that names none. */
    private static final Set<String> USUAL =
            Set.of("reactor-netty", "dispatcher-handler", "dsl", "dsl-blocking", "router-function", "rest-controller");

    private static final int LONGEST = 64 * 1024;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Workload> workloads = read("workloads.json", new TypeReference<>() {});
    private final Map<String, Answer> golden = read("golden.json", new TypeReference<>() {});

    record Workload(
            String name,
            String title,
            String method,
            @Nullable Set<String> servers,
            String path,
            @Nullable Map<String, String> headers,
            @Nullable String body,
            int routes) {

        boolean runsOn(String server) {
            return (servers == null ? USUAL : servers).contains(server);
        }
    }

    record Answer(int status, String body) {}

    @TestFactory
    Stream<DynamicNode> everyCompetitorAnswersAsFastApiDid() {
        return COMPETITORS.entrySet().stream()
                .map(entry ->
                        DynamicContainer.dynamicContainer(entry.getKey(), tests(entry.getKey(), entry.getValue())));
    }

    @Test
    void everyWorkloadHasAGoldenAnswer() {
        assertThat(golden.keySet())
                .containsExactlyElementsOf(
                        workloads.stream().map(Workload::name).toList());
    }

    /** One test for each number of routes, as each needs a server of its own. */
    private Stream<DynamicTest> tests(String name, Competitor competitor) {
        List<Workload> own =
                workloads.stream().filter(workload -> workload.runsOn(name)).toList();
        return new TreeSet<>(own.stream().map(Workload::routes).toList())
                .stream()
                        .map(routes -> DynamicTest.dynamicTest(
                                "routes=" + routes, () -> check(name, competitor, routes, own)));
    }

    private void check(String name, Competitor competitor, int routes, List<Workload> own) throws Exception {
        List<Workload> asked = new ArrayList<>(own);
        asked.removeIf(workload -> workload.routes() != routes);
        try (RunningServer server = competitor.start(0, routes)) {
            for (Workload workload : asked) {
                HttpResponse<String> response = ask(server.port(), workload);
                assertThat(new Answer(response.statusCode(), shortened(response.body())))
                        .as(workload.name())
                        .isEqualTo(golden.get(workload.name()));
                assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
                if (name.endsWith("-middleware") || name.endsWith("-cors")) {
                    assertThat(response.headers().firstValue("access-control-allow-origin"))
                            .hasValue("*");
                }
                if (name.endsWith("-middleware")) {
                    assertThat(response.headers().firstValue("x-process-micros"))
                            .isPresent();
                }
            }
        }
    }

    /** A body as {@code golden.json} has it: of a long one, the digest. */
    private static String shortened(String body) throws NoSuchAlgorithmException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return (bytes.length <= LONGEST)
                ? body
                : "sha256:"
                        + HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private HttpResponse<String> ask(int port, Workload workload) throws IOException, InterruptedException {
        String body = workload.body();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + workload.path()))
                .method(workload.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (workload.headers() != null) {
            workload.headers().forEach(request::header);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static <T> T read(String file, TypeReference<T> type) {
        return JsonMapper.builder()
                .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build()
                .readValue(Path.of(file), type);
    }
}
