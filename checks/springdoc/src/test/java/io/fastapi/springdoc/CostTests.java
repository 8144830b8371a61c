package io.fastapi.springdoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints what springdoc costs an application, at the start and in memory. For Linux, which says how much memory is used. */
@Tag("measured")
class CostTests {

    private static final int ROUNDS = 5;
    private static final Pattern SPRINGDOC =
            Pattern.compile("springdoc-|swagger-(core|models|annotations)|jackson-databind-2"
                    + "|jackson-dataformat-yaml-2|jackson-datatype-jsr310-2|jackson-core-2");

    /**
     * One start.
     *
     * @param millis time from the start of the process until its first document was read
     * @param cpuMillis processor time until then
     * @param megabytes resident memory then
     */
    private record Cost(long millis, long cpuMillis, long megabytes) {}

    @Test
    void startAndMemoryWithAndWithoutSpringdoc() throws Exception {
        String all = System.getProperty("java.class.path");
        String without = Stream.of(all.split(File.pathSeparator))
                .filter(entry -> !SPRINGDOC.matcher(new File(entry).getName()).find())
                .collect(Collectors.joining(File.pathSeparator));
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            measure("without springdoc", costs, without, "/openapi.json");
            measure("with springdoc, our document", costs, all, "/openapi.json");
            measure("with springdoc, its document", costs, all, "/v3/api-docs");
            measure("joined", costs, all, "/openapi.json", "--fastapi.springdoc.join=true");
        }
        costs.forEach((name, measured) -> System.out.printf(
                "%-30s %6d ms %6d ms CPU %5d MB%n",
                name,
                median(measured.stream().map(Cost::millis).toList()),
                median(measured.stream().map(Cost::cpuMillis).toList()),
                median(measured.stream().map(Cost::megabytes).toList())));
        assertThat(costs)
                .hasSize(4)
                .allSatisfy((name, measured) ->
                        assertThat(measured).hasSize(ROUNDS).allMatch(cost -> cost.megabytes() > 10));
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void measure(
            String name, Map<String, List<Cost>> costs, String classPath, String document, String... args)
            throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                Small.class.getName(),
                "--server.port=0",
                "--logging.level.root=warn"));
        command.addAll(List.of(args));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader lines = process.inputReader()) {
            String port = lines.lines()
                    .filter(line -> line.startsWith(Small.READY))
                    .findFirst()
                    .orElseThrow()
                    .substring(Small.READY.length());
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + document))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .body())
                    .contains("/items/{id}");
            long millis = (System.nanoTime() - start) / 1_000_000;
            long cpu = process.info().totalCpuDuration().orElseThrow().toMillis();
            costs.computeIfAbsent(name, absent -> new ArrayList<>()).add(new Cost(millis, cpu, megabytes(process)));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static long megabytes(Process process) throws Exception {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
