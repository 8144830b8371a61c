package io.fastapi.benchmarks.jmh;

import io.fastapi.types.TypeAdapter;
import io.fastapi.types.TypeAdapters;
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

/** This library: JSON to a Java value that is checked while it is read, and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls @Setup before anything else
public class TypeAdapterBenchmark {

    /** The model. */
    @Param
    public Sample sample;

    private byte[] valid;
    private byte[] invalid;
    private Object value;
    private TypeAdapter<Object> adapter;

    /** Prepares what an application prepares at its start. */
    @Setup
    @SuppressWarnings("unchecked") // a benchmark parameter has no static type
    public void setUp() {
        valid = sample.valid();
        invalid = sample.invalid();
        value = sample.value();
        adapter = (TypeAdapter<Object>) TypeAdapters.defaults().of(sample.type());
    }

    /** Valid JSON. */
    @Benchmark
    public Object read() {
        return adapter.validateJson(valid);
    }

    /** JSON that breaks five constraints. */
    @Benchmark
    public Object reject() {
        return adapter.validateJson(invalid);
    }

    /** A value as JSON. */
    @Benchmark
    public byte[] write() {
        return adapter.toJson(value);
    }
}
