package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.error.Violation;
import io.fastapi.types.source.ObjectSource;
import io.fastapi.types.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One validation of one input: collects what is wrong, or, on the fast path, only learns that something is. Used by one
 * thread.
 */
final class Run {

    /** What a validator returns for a value that is not valid. */
    static final Object INVALID = new Object();

    /** How well an input fitted, worst to best: pydantic's {@code Exactness}, which decides between union members. */
    static final int LAX = 0;

    static final int STRICT = 1;
    static final int EXACT = 2;

    /** How deep types that may hold themselves nest inside each other: pydantic's recursion limit, as FastAPI comes to it. */
    private static final int MAX_DEPTH = 254;

    private final boolean collecting;
    private List<Finding> findings = List.of();
    private List<@Nullable Object> entered = List.of();
    private int exactness = EXACT;
    private int fieldsSet = -1;
    private int depth;
    private boolean json;
    private @Nullable GivenFields given;

    private Run(boolean collecting) {
        this.collecting = collecting;
    }

    /** A run that ends at the first violation and does not say which. */
    static Run fast() {
        return new Run(false);
    }

    /** A run that collects every violation. */
    static Run collecting() {
        return new Run(true);
    }

    boolean isCollecting() {
        return this.collecting;
    }

    List<Violation> violations() {
        List<Violation> violations = new ArrayList<>(this.findings.size());
        for (Finding finding : this.findings) {
            violations.add(finding.violation());
        }
        return violations;
    }

    /** Reports an error type without context. */
    Object fail(ErrorType type, Source in) {
        return this.collecting ? report(type, in.raw(), Map.of()) : INVALID;
    }

    /** Reports an error type with one value of context. */
    Object fail(ErrorType type, Source in, Object value) {
        return this.collecting ? report(type, in.raw(), Map.of(type.context().get(0), value)) : INVALID;
    }

    /** Reports an error type with several values of context, {@code null} for an unknown one. */
    Object fail(ErrorType type, Source in, @Nullable Object... values) {
        if (!this.collecting) {
            return INVALID;
        }
        Map<String, Object> context = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            putNullable(context, type.context().get(i), values[i]);
        }
        return report(type, in.raw(), context);
    }

    @SuppressWarnings("NullAway") // pydantic's too_long has `actual_length: null`
    private static void putNullable(Map<String, Object> context, String key, @Nullable Object value) {
        context.put(key, value);
    }

    /** Reports what application code said about a value: {@code value_error} or {@code assertion_error}. */
    Object fail(Throwable thrown, Source in) {
        if (!this.collecting) {
            return INVALID;
        }
        ErrorType type = (thrown instanceof AssertionError) ? ErrorType.ASSERTION_ERROR : ErrorType.VALUE_ERROR;
        String text = (thrown.getMessage() != null) ? thrown.getMessage() : "";
        return fail(type.type(), type.message(Map.of("error", text)), in.raw(), Map.of("error", Map.of()));
    }

    /** Reports a violation in words of its own. */
    Object fail(String type, String message, @Nullable Object input, Map<String, Object> context) {
        if (this.collecting) {
            report(new Finding(type, message, input, context));
        }
        return INVALID;
    }

    private void report(Finding finding) {
        if (this.findings.isEmpty()) {
            this.findings = new ArrayList<>(); // most runs find nothing
        }
        this.findings.add(finding);
    }

    private Object report(ErrorType type, @Nullable Object input, Map<String, Object> context) {
        return fail(type.type(), type.message(context), input, context);
    }

    /** Validates what was read from a JSON text in a value, in which there is no object that is not one of JSON's. */
    @Nullable
    Object json(Validator validator, Source in) {
        boolean before = this.json;
        this.json = true;
        Object value = validator.validate(in, this);
        this.json = before;
        return value;
    }

    /** Reports what is neither an object of JSON nor one whose attributes could be read. */
    Object notObject(Source in, String model) {
        return this.json ? fail(ErrorType.MODEL_TYPE, in, model) : fail(ErrorType.MODEL_ATTRIBUTES_TYPE, in);
    }

    /** The same of a union that a field tells apart. */
    Object notTagged(Source in) {
        return fail(this.json ? ErrorType.DICT_TYPE : ErrorType.MODEL_ATTRIBUTES_TYPE, in);
    }

    /** A point to come back to with {@link #under} or {@link #forget}. */
    int mark() {
        return this.findings.size();
    }

    /** Puts a place before the locations of everything reported since the mark. */
    void under(int mark, Object place) {
        for (int i = mark; i < this.findings.size(); i++) {
            this.findings.get(i).under(place);
        }
    }

    /** Reads a value that has a place of its own. */
    @Nullable
    Object at(Object place, Validator validator, Source in) {
        int mark = mark();
        Object value = validator.validate(in, this);
        if (value == INVALID) {
            under(mark, place);
        }
        return value;
    }

    /** Takes away everything reported since the mark, {@code null} if nothing was. */
    @Nullable
    List<Finding> cut(int mark) {
        if (this.findings.size() == mark) {
            return null;
        }
        List<Finding> cut = new ArrayList<>(this.findings.subList(mark, this.findings.size()));
        forget(mark);
        return cut;
    }

    /** Reports again what was taken away. */
    void paste(@Nullable List<Finding> cut) {
        if (cut != null) {
            this.findings.addAll(cut);
        }
    }

    /** Drops everything reported since the mark. */
    void forget(int mark) {
        if (this.findings.size() > mark) {
            this.findings.subList(mark, this.findings.size()).clear();
        }
    }

    /** Shows something else as the input of everything reported since the mark. */
    void mask(int mark, Object shown) {
        for (int i = mark; i < this.findings.size(); i++) {
            this.findings.get(i).show(shown);
        }
    }

    /** The input needed conversion. */
    void lax() {
        this.exactness = LAX;
    }

    /** The input was of a type that contains the target's: an integer for a float. */
    void strict() {
        floor(STRICT);
    }

    /** The input fitted no better than this. */
    void floor(int exactness) {
        this.exactness = Math.min(this.exactness, exactness);
    }

    int exactness() {
        return this.exactness;
    }

    /** How many fields of models were given; negative if there was no model. */
    int fieldsSet() {
        return this.fieldsSet;
    }

    void addFieldsSet(int count) {
        this.fieldsSet = Math.max(this.fieldsSet, 0) + count;
    }

    /** Starts to measure how well the next input fits, or goes back to an earlier measure. */
    void measure(int exactness, int fieldsSet) {
        this.exactness = exactness;
        this.fieldsSet = fieldsSet;
    }

    /** From now on writes down which fields models were given; returns where that was written before. */
    @Nullable
    GivenFields record(@Nullable GivenFields given) {
        GivenFields before = this.given;
        this.given = given;
        return before;
    }

    /** Where to write down which fields models were given, {@code null} if nobody asks. */
    @Nullable
    GivenFields given() {
        return this.given;
    }

    /** Takes over what an input knows of its models. */
    void include(Source in) {
        if (this.given != null && in instanceof ObjectSource object && object.validated() != null) {
            this.given.include(object.validated());
        }
    }

    /** Enters a type that may hold itself; false if they nest {@linkplain #tooDeep too deep}. */
    boolean enter(Source in) {
        if (this.collecting) {
            if (this.depth == 0) {
                this.entered = new ArrayList<>();
            }
            this.entered.add(in instanceof ObjectSource object ? object.raw() : in);
        }
        return ++this.depth <= MAX_DEPTH;
    }

    void leave() {
        this.depth--;
        if (this.collecting) {
            this.entered.remove(this.depth);
        }
    }

    /** Reports what could not be entered: an object that holds itself, or one that is only large. */
    Object tooDeep(Source in) {
        boolean loop = this.collecting
                && this.entered.stream().filter(outer -> outer == in.raw()).count() > 1;
        return fail(loop ? ErrorType.RECURSION_LOOP : ErrorType.RECURSION_DEPTH_EXCEEDED, in);
    }
}
