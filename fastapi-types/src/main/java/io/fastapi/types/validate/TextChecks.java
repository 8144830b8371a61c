package io.fastapi.types.validate;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.fastapi.types.constraint.Constraint;
import io.fastapi.types.error.ErrorType;
import io.fastapi.types.error.MisuseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules on texts, in pydantic's order: strip, shortest, longest, pattern, case. Lengths are counted in code points. */
final class TextChecks {

    /** What RE2/J says of what Java knows and it does not. */
    private static final Set<String> FOREIGN = Set.of("invalid or unsupported Perl syntax", "invalid escape sequence");

    private static final int LOOK_BEHIND = "(?<=".length();

    private TextChecks() {}

    static List<Check> of(List<Constraint<?>> constraints) {
        List<Check> strips = new ArrayList<>();
        List<Check> cases = new ArrayList<>();
        List<Check> lengths = new ArrayList<>();
        List<Check> patterns = new ArrayList<>();
        for (Constraint<?> constraint : constraints) {
            if (constraint instanceof Constraint.Transform<?> transform) {
                (transform.change() == Constraint.Change.STRIP ? strips : cases).add(change(transform.change()));
            } else if (constraint instanceof Constraint.MinLength<?> least) {
                lengths.add(0, atLeast(least.length()));
            } else if (constraint instanceof Constraint.MaxLength<?> most) {
                lengths.add(atMost(most.length()));
            } else if (constraint instanceof Constraint.NotBlank<?>) {
                lengths.add(0, notBlank());
            } else if (constraint instanceof Constraint.Pattern<?> pattern) {
                patterns.add(pattern(pattern));
            } else if (constraint instanceof Constraint.Email<?>) {
                patterns.add(new EmailCheck());
            } else if (constraint instanceof Constraint.Bound<?> bound) {
                cases.add(bound(bound.comparison(), bound.limit().toString()));
            }
        }
        List<Check> checks = new ArrayList<>(strips);
        checks.addAll(lengths);
        checks.addAll(patterns);
        checks.addAll(cases);
        return checks;
    }

    private static Check bound(Constraint.Comparison comparison, String limit) {
        ErrorType type = NumberChecks.errorType(comparison);
        return (text, in, run) ->
                NumberChecks.holds(comparison, text.toString().compareTo(limit)) ? text : run.fail(type, in, limit);
    }

    private static Check change(Constraint.Change change) {
        return switch (change) {
            case STRIP -> (text, in, run) -> IntegerText.strip(text.toString());
            case LOWER -> (text, in, run) -> text.toString().toLowerCase(Locale.ROOT);
            case UPPER -> (text, in, run) -> text.toString().toUpperCase(Locale.ROOT);
        };
    }

    private static Check atLeast(int length) {
        return (text, in, run) ->
                hasAtLeast(text.toString(), length) ? text : run.fail(ErrorType.STRING_TOO_SHORT, in, length);
    }

    private static Check atMost(int length) {
        return (text, in, run) -> (length < Integer.MAX_VALUE && hasAtLeast(text.toString(), length + 1))
                ? run.fail(ErrorType.STRING_TOO_LONG, in, length)
                : text;
    }

    private static Check notBlank() {
        return (text, in, run) ->
                IntegerText.strip(text.toString()).isEmpty() ? run.fail(ErrorType.STRING_TOO_SHORT, in, 1) : text;
    }

    /** Compares a number of code points without counting more of them than needed. */
    private static boolean hasAtLeast(String text, int codePoints) {
        int units = text.length();
        if (units < codePoints || units >= 2L * codePoints) {
            return units >= codePoints;
        }
        return text.codePointCount(0, units) >= codePoints;
    }

    /**
     * Makes sure that a regular expression can be matched.
     *
     * @throws MisuseException if it is malformed, or of a kind that is not supported
     */
    static void requireRegex(String regex, String where) {
        compile(regex, where);
    }

    private static Pattern compile(String regex, String where) {
        try {
            return Pattern.compile(RustRegex.toRe2(regex, where));
        } catch (PatternSyntaxException refused) {
            String part = refused.getPattern();
            boolean behind = part.startsWith("(?<=") || part.startsWith("(?<!");
            if (behind || FOREIGN.contains(refused.getDescription())) {
                throw new MisuseException(
                        "The regular expression " + regex + " of " + where + " cannot be used: it has "
                                + (behind ? part.substring(0, LOOK_BEHIND) : part) + ", which is not supported",
                        "write it without look-around and back-references, or use check(..)");
            }
            throw new MisuseException(
                    "The regular expression " + regex + " of " + where + " cannot be used: " + refused.getDescription()
                            + " in " + part,
                    part.startsWith("(?<") || part.startsWith("(?P<")
                            ? "write letters, digits and _ into the < > of a group"
                            : "write it to its end, and a backslash before what is meant as it stands: \\( \\[ \\*");
        }
    }

    /**
     * The expression is compiled by RE2/J: like the engine of pydantic it knows no look-around or back-references, and a
     * match takes time linear in the text, so no input can hang a server.
     */
    private static Check pattern(Constraint.Pattern<?> rule) {
        Pattern general = compile(rule.regex(), "a text");
        SequencePattern simple = SequencePattern.of(rule.regex(), rule.whole());
        return (text, in, run) -> matches(text.toString(), simple, general, rule.whole())
                ? text
                : run.fail(ErrorType.STRING_PATTERN_MISMATCH, in, rule.regex());
    }

    private static boolean matches(String text, @Nullable SequencePattern simple, Pattern general, boolean whole) {
        SequencePattern.Answer answer = (simple != null) ? simple.match(text) : SequencePattern.Answer.UNKNOWN;
        if (answer != SequencePattern.Answer.UNKNOWN) {
            return answer == SequencePattern.Answer.MATCH;
        }
        return whole ? general.matches(text) : general.matcher(text).find();
    }
}
