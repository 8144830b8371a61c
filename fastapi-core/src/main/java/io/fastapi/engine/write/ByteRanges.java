package io.fastapi.engine.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The {@code Range} header, read as Starlette reads it. */
final class ByteRanges {

    static final int MALFORMED = 400;
    static final int UNSATISFIABLE = 416;

    /** With more than so many ranges the whole file is sent. */
    private static final int MOST = 100;

    /** Larger than any file, and far enough from the end of {@code long}. */
    private static final long LARGEST = Long.MAX_VALUE / 100;

    /** Python's {@code int} refuses longer numbers. */
    private static final int DIGITS = 4300;

    private static final long NONE = Long.MIN_VALUE;

    /** A part of a file, from a position up to but not including another. */
    record Range(long start, long end) {}

    /**
     * What a header asks for.
     *
     * @param ranges the parts, in ascending order and apart from each other; none for the whole file
     * @param failure or the status of the failure, 400 or 416
     * @param message its text
     */
    record Asked(List<Range> ranges, int failure, String message) {

        static final Asked EVERYTHING = new Asked(List.of(), 0, "");

        private static Asked malformed(String message) {
            return new Asked(List.of(), MALFORMED, message);
        }
    }

    private ByteRanges() {}

    /** Reads a header for a file of a size. */
    static Asked parse(String header, long size) {
        int equals = header.indexOf('=');
        if (equals < 0) {
            return Asked.malformed("Malformed range header.");
        }
        if (!header.substring(0, equals).strip().toLowerCase(Locale.ROOT).equals("bytes")) {
            return Asked.malformed("Only support bytes range");
        }
        String[] parts = header.substring(equals + 1).split(",", -1);
        if (parts.length > MOST) {
            return Asked.EVERYTHING;
        }
        List<Range> ranges = new ArrayList<>(parts.length);
        for (String part : parts) {
            range(part.strip(), size).ifPresent(ranges::add);
        }
        return checked(ranges, size);
    }

    private static Asked checked(List<Range> ranges, long size) {
        if (ranges.isEmpty()) {
            return Asked.malformed("Range header: range must be requested");
        }
        if (!ranges.stream().allMatch(range -> range.start >= 0 && range.start < size)) {
            return new Asked(List.of(), UNSATISFIABLE, "");
        }
        if (!ranges.stream().allMatch(range -> range.start < range.end)) {
            return Asked.malformed("Range header: start must be less than end");
        }
        return new Asked(merged(ranges), 0, "");
    }

    /** A part of the header; empty if it is none, which is passed over. */
    private static Optional<Range> range(String part, long size) {
        int dash = part.indexOf('-');
        if (dash < 0 || part.length() == 1) {
            return Optional.empty();
        }
        String start = part.substring(0, dash).strip();
        String end = part.substring(dash + 1).strip();
        long from = number(start);
        long last = number(end);
        if (start.isEmpty()) {
            return (last == NONE) ? Optional.empty() : Optional.of(new Range(Math.max(size - last, 0), size));
        }
        if (from == NONE || (last == NONE && !end.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Range(from, (end.isEmpty() || last >= size) ? size : last + 1));
    }

    /** A number as Python's {@code int} reads it, at most {@link #LARGEST}; or {@link #NONE}. */
    private static long number(String text) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        long value = 0;
        int digits = 0;
        boolean afterDigit = false;
        for (int i = signed ? 1 : 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit < 0 && !(afterDigit && text.charAt(i) == '_')) {
                return NONE;
            }
            afterDigit = digit >= 0;
            digits += afterDigit ? 1 : 0;
            value = afterDigit ? Math.min(LARGEST, value * 10 + digit) : value;
        }
        if (!afterDigit || digits > DIGITS) {
            return NONE;
        }
        return text.startsWith("-") ? -value : value;
    }

    private static List<Range> merged(List<Range> ranges) {
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingLong(Range::start).thenComparingLong(Range::end));
        List<Range> merged = new ArrayList<>(sorted.size());
        for (Range next : sorted) {
            Range last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && next.start <= last.end) {
                merged.set(merged.size() - 1, new Range(last.start, Math.max(last.end, next.end)));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }
}
