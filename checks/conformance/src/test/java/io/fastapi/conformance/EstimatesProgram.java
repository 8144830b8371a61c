package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.depends;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;

import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.ApiKeyHeader;
import io.fastapi.types.model.Default;
import java.math.BigInteger;
import java.util.Optional;

/** The estimates of {@code twins/ported.py}. */
final class EstimatesProgram {
    private EstimatesProgram() {}

    record House(double medianIncome, BigInteger medianAge, BigInteger rooms, double latitude) {}

    record Estimate(BigInteger price, @Default("USD") String currency) {}

    record Alive(boolean isAlive) {}

    private static final Dependency<Boolean> HAS_KEY =
            depends(ApiKeyHeader.name("token").autoError(false), EstimatesProgram::hasKey);

    static FastApi app() {
        return FastApi.of(ApiRouter.of(
                                get("/heartbeat")
                                        .name("heartbeat")
                                        .responseModel(Alive.class)
                                        .handle(() -> new Alive(true)),
                                post("/estimate")
                                        .name("estimate")
                                        .responseModel(Estimate.class)
                                        .params(body("block", House.class), HAS_KEY)
                                        .handle((block, known) -> estimate(block)))
                        .prefix("/api/model")
                        .tags("health"))
                .title("Estimates")
                .version("0.2")
                .debug(false);
    }

    private static boolean hasKey(Optional<String> key) {
        if (!key.orElseThrow(() -> new HttpException(400, "No key.")).equals("secret")) {
            throw new HttpException(401, "Wrong key.");
        }
        return true;
    }

    private static Estimate estimate(House block) {
        if (!Double.isFinite(block.medianIncome())) {
            throw new IllegalStateException("no number");
        }
        return new Estimate(
                BigInteger.valueOf((long) (block.medianIncome() * 100)).add(block.rooms()), "USD");
    }
}
