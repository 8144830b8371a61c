package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.query;
import static io.fastapi.types.constraint.Constraints.check;
import static io.fastapi.types.constraint.Constraints.decimalPlaces;
import static io.fastapi.types.constraint.Constraints.finite;
import static io.fastapi.types.constraint.Constraints.ge;
import static io.fastapi.types.constraint.Constraints.gt;
import static io.fastapi.types.constraint.Constraints.le;
import static io.fastapi.types.constraint.Constraints.lt;
import static io.fastapi.types.constraint.Constraints.maxDigits;
import static io.fastapi.types.constraint.Constraints.maxItems;
import static io.fastapi.types.constraint.Constraints.maxLength;
import static io.fastapi.types.constraint.Constraints.minItems;

import io.fastapi.FastApi;
import io.fastapi.types.model.Default;
import io.fastapi.types.model.Secret;
import io.fastapi.types.model.Strict;
import io.fastapi.types.model.Strip;
import io.fastapi.types.model.ToUpper;
import io.fastapi.types.model.TypeRef;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** {@code twins/checks.py}. */
final class ChecksTwin {

    private ChecksTwin() {}

    record Point(int x, int y) {}

    record Booking(
            LocalDate start,
            LocalDate end,
            @Default("1") @Strict int guests) {

        Booking {
            if (end.isBefore(start)) {
                throw new IllegalArgumentException("end is before start");
            }
        }
    }

    record Account(
            @Email String email,
            Secret<String> password,

            @Default("0.00") @Digits(integer = 3, fraction = 2)
            BigDecimal balance,

            @Default("AB") @Strip @ToUpper @Size(min = 2) String code) {}

    private static final TypeRef<List<Integer>> NUMBERS = new TypeRef<>() {};
    private static final TypeRef<List<Point>> POINTS = new TypeRef<>() {};

    static FastApi app() {
        return FastApi.of(
                get("/even/")
                        .name("read_even")
                        .params(query("n", int.class).where(ge(0), check(n -> n % 2 == 0, "must be even")))
                        .handle(n -> n),
                get("/isbn/")
                        .name("read_isbn")
                        .params(query("id")
                                .where(check(id -> id.startsWith("isbn-"), "must start with \"isbn-\""))
                                .orElse("isbn-0"))
                        .handle(id -> id),
                get("/json/")
                        .name("read_json")
                        .params(query("q", NUMBERS).json())
                        .handle(q -> q),
                get("/decimal/")
                        .name("read_decimal")
                        .responseModel(BigDecimal.class)
                        .params(
                                query("d", BigDecimal.class).where(maxDigits(4), decimalPlaces(2)),
                                query("e", BigDecimal.class)
                                        .where(gt(0), le(10))
                                        .orElse(BigDecimal.ONE))
                        .handle((d, e) -> d),
                get("/finite/")
                        .name("read_finite")
                        .params(query("f", double.class).where(finite()))
                        .handle(f -> f),
                get("/since/")
                        .name("read_since")
                        .params(query("day", LocalDate.class)
                                .where(ge(LocalDate.of(2026, 1, 1)), lt(LocalDate.of(2027, 1, 1))))
                        .handle(day -> day),
                post("/bookings/")
                        .name("create_booking")
                        .params(body(Booking.class))
                        .handle(booking -> booking),
                post("/accounts/").params(body(Account.class)).handle(ChecksTwin::createAccount),
                post("/points/")
                        .name("create_points")
                        .params(body("points", POINTS).where(minItems(1), maxItems(2)))
                        .handle(points -> points),
                post("/notes/")
                        .name("create_note")
                        .params(body("note", String.class)
                                .mediaType("text/plain")
                                .where(maxLength(5)))
                        .handle(note -> note));
    }

    private static Account createAccount(Account account) {
        return account;
    }
}
