package io.fastapi.types.validate;

/**
 * Why a text is no date, time or duration; the texts are those of {@code speedate}, pydantic's parser.
 *
 * @param text what the message of the violation ends with
 */
record Fault(String text) {

    static final Fault TOO_SHORT = new Fault("input is too short");
    static final Fault EXTRA = new Fault("unexpected extra characters at the end of the input");
    static final Fault NAN = new Fault("NaN values not permitted");
    static final Fault YEAR_ZERO = new Fault("year 0 is out of range");
    static final Fault TOO_EARLY = new Fault("dates before 0000 are not supported as unix timestamps");
    static final Fault TOO_LATE = new Fault("dates after 9999 are not supported as unix timestamps");

    static Fault character(String part) {
        return new Fault("invalid character in " + part);
    }

    static Fault range(String part, String range) {
        return new Fault(part + " value is outside expected range" + range);
    }
}
