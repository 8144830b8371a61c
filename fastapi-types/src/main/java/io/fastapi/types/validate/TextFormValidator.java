package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.shape.Scalar;
import io.fastapi.types.source.Source;
import java.nio.file.Path;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A Java type that is written as one text, and that Python has no counterpart of or reads by rules of its own. */
final class TextFormValidator extends Validator {

    /** Reads a text; what it throws becomes a {@code value_error}. */
    @FunctionalInterface
    interface Form {

        Object parse(String text);
    }

    private static final String PATH_OF_TEXT = "function-after[path_validator(), str]";
    private static final String PATH_OR_INSTANCE = "json-or-python[json=" + PATH_OF_TEXT + ",python=is-instance[Path]]";
    private static final String PATH_LABEL =
            "lax-or-strict[lax=union[" + PATH_OR_INSTANCE + "," + PATH_OF_TEXT + "],strict=" + PATH_OR_INSTANCE + "]";

    private final Class<?> type;
    private final ErrorType otherInput;
    private final Form form;

    private TextFormValidator(String label, Class<?> type, ErrorType otherInput, Form form) {
        super(label);
        this.type = type;
        this.otherInput = otherInput;
        this.form = form;
    }

    static Validator of(Scalar scalar, Class<?> type) {
        return switch (scalar) {
            case IP_ADDRESS -> new IpAddressValidator(type);
            case YEAR -> new YearValidator();
            case PERIOD -> new TextFormValidator("str", type, ErrorType.STRING_TYPE, Period::parse);
            case YEAR_MONTH -> new TextFormValidator("str", type, ErrorType.STRING_TYPE, YearMonth::parse);
            case LOCALE -> new TextFormValidator("str", type, ErrorType.STRING_TYPE, TextFormValidator::locale);
            case CURRENCY -> new TextFormValidator("str", type, ErrorType.STRING_TYPE, TextFormValidator::currency);
            case ZONE ->
                new TextFormValidator(
                        "str", type, ErrorType.STRING_TYPE, type == ZoneOffset.class ? ZoneOffset::of : ZoneId::of);
            case PATH -> new TextFormValidator(PATH_LABEL, type, ErrorType.PATH_TYPE, TextFormValidator::path);
            default -> throw new IllegalArgumentException(scalar + " has no text form");
        };
    }

    /** As Python's {@code Path} does, which drops names of a dot. */
    private static Object path(String text) {
        Path given = Path.of(text);
        Path path = (given.getRoot() == null) ? Path.of("") : given.getRoot();
        for (Path name : given) {
            path = name.toString().equals(".") ? path : path.resolve(name);
        }
        return path.toString().isEmpty() ? Path.of(".") : path;
    }

    private static Object locale(String text) {
        try {
            return new Locale.Builder().setLanguageTag(text).build();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("'" + text + "' is not a language tag", e);
        }
    }

    private static Object currency(String text) {
        try {
            return Currency.getInstance(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is not a currency code", e);
        }
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        Object raw = (in.kind() == Source.Kind.OTHER) ? in.raw() : null;
        if (this.type.isInstance(raw)) {
            return raw;
        }
        run.lax();
        if (in.kind() != Source.Kind.TEXT) {
            return run.fail(this.otherInput, in);
        }
        try {
            return this.form.parse(in.text());
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return run.fail(e, in);
        }
    }

    /** {@code Year}: an integer within its range. */
    private static final class YearValidator extends Validator {

        private final Validator integers = new IntegerValidator(IntegerValidator.Target.INT, false);

        YearValidator() {
            super("int");
        }

        @Override
        @Nullable
        Object validate(Source in, Run run) {
            if (in.kind() == Source.Kind.OTHER && in.raw() instanceof Year year) {
                return year;
            }
            Source kept = in.rereadable();
            Object number = this.integers.validate(kept, run);
            if (!(number instanceof Integer year)) {
                return number;
            }
            boolean inRange = year >= Year.MIN_VALUE && year <= Year.MAX_VALUE;
            return inRange ? Year.of(year) : run.fail(ErrorType.INT_PARSING_SIZE, kept);
        }
    }
}
