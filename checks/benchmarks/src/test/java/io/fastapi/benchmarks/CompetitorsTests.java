package io.fastapi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.fastapi.benchmarks.dsl.BlockingServer;
import io.fastapi.benchmarks.dsl.EventLoopServer;
import io.fastapi.benchmarks.reactornetty.ReactorNettyServer;
import io.fastapi.benchmarks.webflux.RestControllerServer;
import io.fastapi.benchmarks.webflux.RouterFunctionServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static final Map<String, Competitor> COMPETITORS = Map.of(
            "reactor-netty", ReactorNettyServer::start,
            "dsl", EventLoopServer::start,
            "dsl-blocking", BlockingServer::start,
            "router-function", RouterFunctionServer::start,
            "rest-controller", RestControllerServer::start);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Workload> workloads = read("workloads.json", new TypeReference<>() {});
    private final Map<String, Answer> golden = read("golden.json", new TypeReference<>() {});

    record Workload(
            String name,
            String title,
            String method,
            String path,
            @Nullable Map<String, String> headers,
            @Nullable String body,
            int routes) {}

    record Answer(int status, String body) {}

    @TestFactory
    Stream<DynamicNode> everyCompetitorAnswersAsFastApiDid() {
        return COMPETITORS.entrySet().stream()
                .map(entry -> DynamicContainer.dynamicContainer(entry.getKey(), tests(entry.getValue())));
    }

    @Test
    void everyWorkloadHasAGoldenAnswer() {
        assertThat(golden.keySet())
                .containsExactlyElementsOf(
                        workloads.stream().map(Workload::name).toList());
    }

    /** One test for each number of routes, as each needs a server of its own. */
    private Stream<DynamicTest> tests(Competitor competitor) {
        return new TreeSet<>(workloads.stream().map(Workload::routes).toList())
                .stream().map(routes -> DynamicTest.dynamicTest("routes=" + routes, () -> check(competitor, routes)));
    }

    private void check(Competitor competitor, int routes) throws Exception {
        List<Workload> asked = new ArrayList<>(workloads);
        asked.removeIf(workload -> workload.routes() != routes);
        try (RunningServer server = competitor.start(0, routes)) {
            for (Workload workload : asked) {
                HttpResponse<String> response = ask(server.port(), workload);
                assertThat(new Answer(response.statusCode(), response.body()))
                        .as(workload.name())
                        .isEqualTo(golden.get(workload.name()));
                assertThat(response.headers().firstValue("content-type")).hasValue("application/json");
            }
        }
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
