package io.fastapi.types.shape;

import java.util.Optional;

/** The scalar types that pydantic and Java have in common, each with one validator, one serializer and one schema. */
public enum Scalar {
    /** {@code String}, {@code CharSequence}; pydantic's {@code str}. */
    STRING,
    /** {@code char}, {@code Character}: a string of one UTF-16 unit. */
    CHAR,
    /** {@code boolean}, {@code Boolean}. */
    BOOLEAN,
    /** {@code byte, short, int, long} and their boxes; pydantic's {@code int} within the range of the type. */
    INTEGER,
    /** {@code BigInteger}; pydantic's {@code int}. */
    BIG_INTEGER,
    /** {@code float, double} and their boxes; pydantic's {@code float}. */
    FLOAT,
    /** {@code BigDecimal}; pydantic's {@code Decimal}. */
    DECIMAL,
    /** {@code Number}: an integer or a float, whatever the input is. */
    NUMBER,
    /** {@code byte[]}: UTF-8 text, or base64 by constraint. */
    BYTES,
    /** {@code UUID}. */
    UUID,
    /** {@code URI}, {@code URL}; pydantic's {@code AnyUrl}. */
    URI,
    /** {@code LocalDate}; pydantic's {@code date}. */
    DATE,
    /** {@code LocalTime}, {@code OffsetTime}; pydantic's {@code time}. */
    TIME,
    /**
     * {@code LocalDateTime, OffsetDateTime, ZonedDateTime, Instant}; {@code java.time.temporal.Temporal} is pydantic's
     * {@code datetime} exactly: a {@code LocalDateTime} for a text without offset, an {@code OffsetDateTime} for the rest.
     */
    DATE_TIME,
    /** {@code Duration}; pydantic's {@code timedelta}. */
    DURATION,
    /** {@code Period}, ISO 8601 text. */
    PERIOD,
    /** {@code Year}: an integer. */
    YEAR,
    /** {@code YearMonth}, {@code YYYY-MM} text. */
    YEAR_MONTH,
    /** {@code InetAddress, Inet4Address, Inet6Address} from a literal address, never looked up. */
    IP_ADDRESS,
    /** {@code Locale}, a BCP 47 tag. */
    LOCALE,
    /** {@code Currency}, an ISO 4217 code. */
    CURRENCY,
    /** {@code ZoneId}, {@code ZoneOffset}. */
    ZONE,
    /** {@code java.nio.file.Path}, a file name as text. */
    PATH,
    /** {@code Void}, of which there is only {@code null}; pydantic's {@code None}. */
    NONE;

    /** The scalar that a Java class is, empty for other classes. */
    public static Optional<Scalar> of(Class<?> type) {
        return Optional.ofNullable(Scalars.find(type));
    }
}
