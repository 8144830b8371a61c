package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.request;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.middleware.Middleware;
import io.fastapi.middleware.Next;
import io.fastapi.request.Request;
import io.fastapi.request.State;
import io.fastapi.response.Response;
import io.fastapi.types.TypeAdapter;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.Validation;
import io.fastapi.types.model.Default;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The bills of {@code twins/ported_more.py}. */
final class BillsProgram {
    private BillsProgram() {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private static final TypeAdapters ADAPTERS = TypeAdapters.of(JSON);
    private static final TypeAdapter<BillIn> BILL = ADAPTERS.of(BillIn.class);
    private static final TypeAdapter<BillsQuery> QUERY = ADAPTERS.of(BillsQuery.class);
    private static final State<Map<String, Object>> DATA = State.of("data");
    private static final State<Boolean> KNOWN = State.of("known");

    record BillItem(@Nullable String reference, double amount) {}

    record BillIn(double total, List<BillItem> subBills) {

        BillIn {
            double sum = subBills.stream().mapToDouble(BillItem::amount).sum();
            if (!subBills.isEmpty() && sum != total) {
                throw new IllegalArgumentException("total must be the sum");
            }
        }
    }

    record BillsQuery(
            @Default("1") @Min(1) int page,
            @Default("10") @Min(10) @Max(20) int perPage,
            @Nullable String reference) {}

    record Final(
            int statusCode,
            boolean success,
            String message,
            @Nullable Object data) {}

    static FastApi app() {
        return FastApi.of(
                        post("/api/v1/bills")
                                .name("create_bill")
                                .params(request())
                                .handle(request -> process(
                                        request,
                                        BILL,
                                        bill -> Ordered.map("total", bill.total(), "sub_bills", bill.subBills()))),
                        get("/api/v1/bills")
                                .name("get_bills")
                                .params(request())
                                .handle(request -> process(request, QUERY, query -> query)))
                .middleware(Middleware.of(BillsProgram::gather));
    }

    private static Response gather(Request request, Next next) throws Exception {
        Map<String, Object> data = new LinkedHashMap<>();
        request.queryParams().forEach((name, values) -> data.put(name, parsed(values.get(values.size() - 1))));
        String body = request.bodyToMono(String.class).block();
        if (body != null && parsed(body) instanceof Map<?, ?> members) {
            members.forEach((name, value) -> data.put(String.valueOf(name), value));
        }
        request.state(DATA, data);
        request.state(KNOWN, "Bearer u1".equals(request.headers().firstHeader("authorization")));
        return next.handle(request)
                .header(
                        "x-request-id",
                        Objects.requireNonNullElse(request.headers().firstHeader("x-request-id"), "none"));
    }

    private static Object parsed(String text) {
        try {
            return JSON.readValue(text, Object.class);
        } catch (JacksonException none) {
            return text;
        }
    }

    private static <T> Response process(Request request, TypeAdapter<T> adapter, Function<T, Object> flow) {
        if (!request.state(KNOWN)) {
            throw new HttpException(403, "Not allowed");
        }
        Validation<T> sent = adapter.validateObject(request.state(DATA));
        if (sent instanceof Validation.Invalid<T> invalid) {
            return answer(
                    500,
                    "Cannot",
                    invalid.violations().stream()
                            .collect(Collectors.toMap(
                                    wrong -> wrong.loc().stream()
                                            .map(String::valueOf)
                                            .collect(Collectors.joining(".")),
                                    wrong -> wrong.msg(),
                                    (first, last) -> last,
                                    LinkedHashMap::new)));
        }
        return answer(200, "Done", flow.apply(sent.orElseThrow()));
    }

    private static Response answer(int status, String message, Object data) {
        return Response.json(status, new Final(status, status < 300, message, data));
    }
}
