package io.fastapi.benchmarks.document;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.le;
import static io.fastapi.types.constraint.Constraints.maxLength;

import com.sun.management.OperatingSystemMXBean;
import io.fastapi.FastApi;
import io.fastapi.benchmarks.webflux.BootServer;
import io.fastapi.openapi.OpenApiDocument;
import io.fastapi.operation.Operation;
import io.fastapi.routing.ApiRouter;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.model.TypeRef;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;

/**
 * Starts an application of a thousand operations with five hundred models and makes its OpenAPI document: once in the JVM
 * that has just started, as its first client makes it do, and then until it is cheap. Prints one line of Markdown.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class DocumentCost {

    private static final int MODELS = 500;
    private static final int AGAIN = 40;

    /** Runs it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (BootServer server = BootServer.start(DocumentCost.class, 0, 0)) {
            FastApi app = server.context().getBean(FastApi.class);
            TypeAdapters adapters = server.context().getBean(TypeAdapters.class);
            long process = processCpu();
            long first = cost(app, adapters);
            process = processCpu() - process;
            long least = first;
            for (int i = 0; i < AGAIN; i++) {
                least = Math.min(least, cost(app, adapters));
            }
            System.out.printf(
                    "| %d | %d | %.0f | %.0f | %.0f | %s |%n",
                    app.operations().size(),
                    adapters.untyped().toJson(OpenApiDocument.of(app, adapters)).length / 1000,
                    first / 1e6,
                    process / 1e6,
                    least / 1e6,
                    statuses(server.port()));
        }
    }

    /** What the thread that makes the document and its bytes uses of a processor, in nanoseconds. */
    private static long cost(FastApi app, TypeAdapters adapters) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        byte[] bytes = adapters.untyped().toJson(OpenApiDocument.of(app, adapters));
        if (bytes.length == 0) {
            throw new IllegalStateException("The document is empty");
        }
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }

    /** The same of all threads, among them those that compile and collect garbage. */
    private static long processCpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Of a client that has not seen the document, and of the same client once more. */
    private static String statuses(int port) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/openapi.json"));
        HttpResponse<byte[]> seen = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        request.header("if-none-match", seen.headers().firstValue("etag").orElse(""));
        HttpResponse<byte[]> again = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return seen.statusCode() + ", " + again.statusCode();
    }

    @Bean
    FastApi app() {
        List<Class<?>> models = GeneratedModels.of(MODELS);
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            operations.addAll(operations(i, models.get(i)));
        }
        return FastApi.of(ApiRouter.of(operations));
    }

    /** One operation that takes a model and gives it back, and one that finds some. */
    private static List<Operation> operations(int number, Class<?> model) {
        String path = "/resource-" + number;
        return Stream.of(create(path, model), find(path, model)).toList();
    }

    private static <T> Operation create(String path, Class<T> model) {
        return post(path + "/items")
                .tags("resources")
                .status(201)
                .responseModel(model)
                .params(body(model), query("dry_run", boolean.class).orElse(false))
                .handle((item, dryRun) -> item);
    }

    private static <T> Operation find(String path, Class<T> model) {
        return get(path + "/owners/{owner_id}/items")
                .tags("resources")
                .responseModel(TypeRef.<List<T>>of(
                        ResolvableType.forClassWithGenerics(List.class, model).getType()))
                .params(
                        path("owner_id", int.class).where(ge(1)),
                        query("limit", int.class).where(ge(1), le(100)).orElse(10),
                        query("q").where(maxLength(50)).optional(),
                        header("x-token").optional())
                .handle((owner, limit, q, token) -> List.of());
    }
}
