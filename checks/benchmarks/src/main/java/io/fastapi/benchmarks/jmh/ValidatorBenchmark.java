package io.fastapi.benchmarks.jmh;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Jackson and Hibernate Validator: JSON to a Java value that is checked afterwards. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init") // JMH calls @Setup before anything else
public class ValidatorBenchmark {

    /** The model. */
    @Param
    public Sample sample;

    private byte[] valid;
    private byte[] invalid;
    private ObjectReader reader;
    private ValidatorFactory factory;
    private Validator validator;

    /** Prepares what an application prepares at its start. */
    @Setup
    public void setUp() {
        valid = sample.valid();
        invalid = sample.invalid();
        reader = JsonMapper.shared().readerFor(sample.type());
        factory = Validation.buildDefaultValidatorFactory();
        validator = factory.getValidator();
    }

    /** Closes the validator. */
    @TearDown
    public void tearDown() {
        factory.close();
    }

    /** Valid JSON. */
    @Benchmark
    public void read(Blackhole sink) {
        validate(valid, sink);
    }

    /** JSON that breaks five constraints. */
    @Benchmark
    public void reject(Blackhole sink) {
        validate(invalid, sink);
    }

    private void validate(byte[] json, Blackhole sink) {
        Object value = reader.readValue(json);
        sink.consume(value);
        sink.consume(validator.validate(value));
    }
}
