package io.fastapi.benchmarks.jmh;

import java.util.concurrent.TimeUnit;
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
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Jackson alone: JSON to a Java value and back, nothing checked. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls @Setup before anything else
public class JacksonBenchmark {

    /** The model. */
    @Param
    public Sample sample;

    private byte[] valid;
    private Object value;
    private ObjectReader reader;
    private ObjectWriter writer;

    /** Prepares what an application prepares at its start. */
    @Setup
    public void setUp() {
        valid = sample.valid();
        value = sample.value();
        reader = JsonMapper.shared().readerFor(sample.type());
        writer = JsonMapper.shared().writerFor(sample.type());
    }

    /** Valid JSON. */
    @Benchmark
    public Object read() {
        return reader.readValue(valid);
    }

    /** A value as JSON. */
    @Benchmark
    public byte[] write() {
        return writer.writeValueAsBytes(value);
    }
}
