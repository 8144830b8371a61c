package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;

import com.fasterxml.jackson.annotation.JsonValue;
import io.fastapi.FastApi;
import io.fastapi.types.model.Bounds;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Json;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code twins/models_field.py}. */
final class ModelsFieldTwin {

    private ModelsFieldTwin() {}

    enum Level {
        LOW(1),
        HIGH(2);

        private final int value;

        Level(int value) {
            this.value = value;
        }

        @JsonValue
        int value() {
            return this.value;
        }
    }

    record Task(
            @Default("1") Level level,

            @Default("PT1H") @Bounds(gt = "PT0S", le = "P2D")
            Duration lead,

            @Bounds(ge = "PT1M") @Nullable Duration slack) {}

    record Sums(
            @Default("{}") Map<BigDecimal, BigInteger> byPrice,
            @Default("{}") Map<Double, BigInteger> byWeight,
            @Default("{}") Map<Temporal, BigInteger> byTime,

            @Default("{}") Map<@Union({BigInteger.class, BigDecimal.class}) Object, BigInteger> byAny,

            @Default("[]") @Size(max = 1) Set<BigDecimal> prices,
            @Default("[]") Set<Double> weights,
            @Default("[]") Set<Temporal> times,

            @Default("[]") Set<@Union({BigInteger.class, double.class}) Object> either,

            @Default("[]") Set<byte[]> raw) {}

    record Hosts(
            @Union({InetAddress.class, BigInteger.class}) @Nullable
            Object any,

            @Union({Inet4Address.class, BigInteger.class}) @Nullable
            Object four,

            @Union({Inet6Address.class, BigInteger.class}) @Nullable
            Object six) {}

    record Stored(@Json List<Double> values) {}

    record Weight(double grams) {}

    record Page<T>(@Default("[]") List<T> items) {}

    static FastApi app() {
        return FastApi.of(
                        post("/tasks")
                                .name("add_task")
                                .responseModel(Task.class)
                                .params(body("task", Task.class))
                                .handle(task -> task),
                        get("/tasks")
                                .name("read_tasks")
                                .params(
                                        query("lead", new TypeRef<@Bounds(lt = "P1D") Duration>() {})
                                                .orElse(Duration.ZERO),
                                        query("level", Level.class).orElse(Level.LOW))
                                .handle((lead, level) -> List.of(lead, level)),
                        post("/sums")
                                .name("add_sums")
                                .responseModel(Sums.class)
                                .params(body("sums", Sums.class))
                                .handle(sums -> sums),
                        post("/hosts")
                                .name("add_hosts")
                                .responseModel(Hosts.class)
                                .params(body("hosts", Hosts.class))
                                .handle(hosts -> hosts),
                        post("/stored")
                                .name("store")
                                .responseModel(Stored.class)
                                .params(body("stored", Stored.class))
                                .handle(stored -> stored),
                        get("/weights/{kind}")
                                .name("read_weight")
                                .params(path("kind"))
                                .handle(ModelsFieldTwin::readWeight),
                        get("/weights")
                                .name("read_weights")
                                .responseModel(new TypeRef<List<Weight>>() {})
                                .handle(() -> List.of(new Weight(Double.POSITIVE_INFINITY), new Weight(Double.NaN))),
                        post("/pages")
                                .name("add_page")
                                .responseModel(new TypeRef<Page<@Nullable Object>>() {})
                                .params(body("page", new TypeRef<Page<Map<String, @Nullable Object>>>() {}))
                                .handle(page -> page))
                .title("Models");
    }

    private static Object readWeight(String kind) {
        Weight weight = new Weight(Double.POSITIVE_INFINITY);
        return switch (kind) {
            case "one" -> weight;
            case "in" -> Map.of("a", weight);
            case "list" -> List.of(weight);
            default -> new Weight(1e22);
        };
    }
}
