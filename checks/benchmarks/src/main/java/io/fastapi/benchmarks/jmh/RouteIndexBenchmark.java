package io.fastapi.benchmarks.jmh;

import io.fastapi.engine.route.RouteIndex;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Finding the route of a path: the time must not grow with the number of routes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls @Setup before anything else
public class RouteIndexBenchmark {

    /** The number of routes. */
    @Param({"10", "100", "1000"})
    public int routes;

    private RouteIndex<Integer> index;
    private String last;
    private String constant;
    private String missing;

    /** Declares for each resource a route with a variable and one without. */
    @Setup
    public void setUp() {
        index = RouteIndex.of(IntStream.range(0, routes)
                .mapToObj(i -> new RouteIndex.Definition<>(
                        List.of("GET"), i % 2 == 0 ? "/resource-" + i : "/resource-" + i + "/items/{item_id}", i))
                .toList());
        last = "/resource-" + (routes - 1) + "/items/7";
        constant = "/resource-" + (routes - 2);
        missing = "/resource-" + routes + "/items/7";
    }

    /** The last route declared, with a variable. */
    @Benchmark
    public Object lastWithVariable() {
        return index.find("GET", last);
    }

    /** The last route without a variable. */
    @Benchmark
    public Object lastWithoutVariable() {
        return index.find("GET", constant);
    }

    /** A path that no route has. */
    @Benchmark
    public Object missing() {
        return index.find("GET", missing);
    }
}
