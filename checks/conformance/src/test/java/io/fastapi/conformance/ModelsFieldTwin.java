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
import io.fastapi.types.model.Description;
import io.fastapi.types.model.Json;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.Title;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.model.Union;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.Arrays;
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

    record Loose(Object any) {}

    /** The pins are not sent wrong, since an error would show them there. */
    sealed interface Pin permits Hidden, Shown {}

    record Hidden(@JsonValue Secret<String> pin) implements Pin {}

    record Shown(@JsonValue BigInteger pin) implements Pin {}

    sealed interface Key permits HiddenKey, ShownKey {}

    record HiddenKey(@JsonValue Secret<byte[]> key) implements Key {}

    record ShownKey(@JsonValue BigInteger key) implements Key {}

    sealed interface Code permits HiddenCode, NoCode {}

    record HiddenCode(@JsonValue Secret<BigInteger> code) implements Code {}

    record NoCode(@JsonValue boolean none) implements Code {}

    record Either(
            @Default("1")
            @Union(
                    value = {BigInteger.class, String.class},
                    leftToRight = true)
            Object first,

            @Union(
                    value = {BigInteger.class, boolean.class},
                    leftToRight = true)
            @Nullable
            Object maybe,

            @Default("[]")
            List<
                            @Union(
                                    value = {BigInteger.class, double.class},
                                    leftToRight = true)
                            Object>
                    all,

            @Nullable Pin pin,
            @Nullable Key key,
            @Nullable Code code,
            @Union({Path.class, BigInteger.class}) @Nullable Object place,
            @Json Weight packed,
            @Json @Nullable Level level,
            @Json @Nullable Weight last) {}

    record Page<T>(@Default("[]") List<T> items) {}

    @Description("What is said of it.")
    record Meta(@Default("1") BigInteger size) {}

    record Held(
            @Json Meta meta,

            @Title("Meta") @Description("What is said of it.")
            Meta same,

            @Title("Meta") @Description("Another one.") Meta other,

            @Title("Meta") @Description("What is said of it.") @Nullable
            Meta either) {}

    private static final TypeRef<Object> FIRST = new TypeRef<
            @Union(
                    value = {BigInteger.class, String.class},
                    leftToRight = true)
            Object>() {};

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
                        post("/either")
                                .name("add_either")
                                .responseModel(Either.class)
                                .params(body("either", Either.class))
                                .handle(either -> either),
                        get("/raw")
                                .name("read_raw")
                                .params(
                                        query("raw", new TypeRef<@Size(max = 3) byte[]>() {})
                                                .orElse(new byte[] {'x'}),
                                        query("first", FIRST).optional())
                                .handle((raw, first) -> Arrays.asList(raw, first.orElse(null))),
                        post("/held")
                                .name("hold")
                                .responseModel(Held.class)
                                .params(body("held", Held.class))
                                .handle(held -> held),
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
            case "any" -> new Loose(Map.of("x", List.of(Double.POSITIVE_INFINITY, Double.NaN)));
            case "any-in" -> new Loose(new Loose(Double.NEGATIVE_INFINITY));
            case "any-weight" -> new Loose(weight);
            default -> new Weight(1e22);
        };
    }
}
