package io.fastapi.types.validate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is no more than a sequence of characters and character classes, each with a number of
 * repetitions, and that never has to try again, such as {@code ^[a-z0-9-]+$}, {@code ^\d{5}$} or {@code ^[^@\s]+@[^@\s]+$}.
 * A match is one pass over the text; a general engine takes ten times longer.
 *
 * <p>It answers for ASCII texts only, and as RE2/J does.
 */
final class SequencePattern {

    /** What is known about a text. */
    enum Answer {
        MATCH,
        NO_MATCH,
        /** The text has other than ASCII characters. */
        UNKNOWN;

        static Answer of(boolean matches) {
            return matches ? MATCH : NO_MATCH;
        }
    }

    /** A class of ASCII characters and how often it occurs. */
    record Step(AsciiClass characters, int least, int most) {

        boolean isFixed() {
            return this.least == this.most;
        }
    }

    private final Step[] steps;
    private final boolean toTheEnd;

    private SequencePattern(List<Step> steps, boolean toTheEnd) {
        this.steps = steps.toArray(Step[]::new);
        this.toTheEnd = toTheEnd;
    }

    /**
     * The pattern of an expression, {@code null} if it needs a general engine.
     *
     * @param regex an expression that RE2/J accepts
     * @param whole whether the whole text has to match, even without anchors
     */
    static @Nullable SequencePattern of(String regex, boolean whole) {
        boolean anchored = regex.startsWith("^");
        boolean toTheEnd = regex.endsWith("$") && !regex.endsWith("\\$");
        if (!anchored && !whole) {
            return null;
        }
        String body = regex.substring(anchored ? 1 : 0, regex.length() - (toTheEnd ? 1 : 0));
        List<Step> steps = new SequencePatternReader(body).read();
        return (steps != null && isDeterministic(steps)) ? new SequencePattern(steps, toTheEnd || whole) : null;
    }

    /** Whether at each point the next character alone tells whether to go on: nothing is ever given back. */
    private static boolean isDeterministic(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (!step.isFixed() && !step.characters().isDisjoint(following(steps.subList(i + 1, steps.size())))) {
                return false;
            }
        }
        return true;
    }

    private static List<AsciiClass> following(List<Step> rest) {
        List<AsciiClass> classes = new ArrayList<>();
        for (Step step : rest) {
            classes.add(step.characters());
            if (step.least() > 0) {
                break;
            }
        }
        return classes;
    }

    /** Whether a text matches. */
    Answer match(String text) {
        int at = 0;
        for (Step step : this.steps) {
            int end = (step.most() < text.length() - at) ? at + step.most() : text.length();
            int start = at;
            while (at < end && step.characters().contains(text.charAt(at))) {
                at++;
            }
            if (at < end && text.charAt(at) >= AsciiClass.SIZE) {
                return Answer.UNKNOWN;
            }
            if (at - start < step.least()) {
                return Answer.NO_MATCH;
            }
        }
        if (!this.toTheEnd) {
            return Answer.MATCH;
        }
        return Answer.of(at == text.length());
    }
}
