package io.fastapi.engine.body;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Takes a multipart body apart while it arrives; the same bytes make the same parts however they are cut.
 *
 * <p>Not one of Spring's parsers, because this library promises the answers of python-multipart: a body that is cut short or
 * empty has the parts that are complete, anything before the first boundary is an error, and so is a header that is none.
 * Spring's parsers decide each of these the other way.
 */
final class MultipartParser {

    /** What is done with the parts. */
    interface Parts {

        void begin();

        void header(String name, String value);

        void headersEnd();

        void data(byte[] bytes, int from, int length);

        void end();
    }

    private enum State {
        START,
        FIRST_BOUNDARY,
        HEADER_NAME,
        HEADER_VALUE_START,
        HEADER_VALUE,
        HEADER_END,
        HEADERS_END,
        DATA,
        LAST_HYPHEN,
        END
    }

    private static final int MAX_BOUNDARY = 256;
    private static final int MAX_HEADERS = 8;
    private static final int MAX_HEADER_SIZE = 4096 + 128;
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private final Parts parts;
    /** CR LF - - boundary, which ends the data of a part; the first boundary lacks the CR LF. */
    private final byte[] delimiter;

    private final ByteArrayOutputStream name = new ByteArrayOutputStream(32);
    private final ByteArrayOutputStream value = new ByteArrayOutputStream(64);
    private State state = State.START;
    /** How many bytes of the delimiter, and of the two after it, came already. */
    private int matched;
    /** Whether the byte after the delimiter was a hyphen, and not CR. */
    private boolean last;

    private boolean skipping;
    private int headers;
    private int headerSize;

    MultipartParser(String boundary, Parts parts) {
        if (boundary.length() > MAX_BOUNDARY) {
            throw BodyErrors.malformed();
        }
        this.parts = parts;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Reads the next bytes of the body; fails with {@code HttpException} 400. */
    void feed(byte[] bytes, int length) {
        int i = 0;
        while (i < length && this.state != State.END) {
            if (this.state == State.DATA) {
                i = data(bytes, i, length);
            } else {
                step(bytes[i]);
                i++;
            }
        }
    }

    private void step(byte b) {
        switch (this.state) {
            case START -> start(b);
            case FIRST_BOUNDARY -> firstBoundary(b);
            case HEADER_NAME -> headerName(b);
            case HEADER_VALUE_START, HEADER_VALUE -> headerValue(b);
            case HEADER_END -> {
                expect(b, '\n');
                this.state = State.HEADER_NAME;
            }
            case HEADERS_END -> {
                expect(b, '\n');
                this.parts.headersEnd();
                this.matched = 0;
                this.state = State.DATA;
            }
            default -> {
                expect(b, '-');
                this.state = State.END;
            }
        }
    }

    private static void expect(byte b, char expected) {
        if (b != expected) {
            throw BodyErrors.malformed();
        }
    }

    /** Line breaks before the first boundary, and what follows them, are skipped up to a hyphen. */
    private void start(byte b) {
        if (b == '\r' || b == '\n') {
            this.skipping = true;
        } else if (!this.skipping || b == '-') {
            this.matched = 2;
            this.state = State.FIRST_BOUNDARY;
            firstBoundary(b);
        }
    }

    private void firstBoundary(byte b) {
        if (this.matched < this.delimiter.length) {
            expect(b, (char) (this.delimiter[this.matched] & 0xff));
            this.matched++;
        } else if (this.matched == this.delimiter.length && b == '-') {
            this.state = State.LAST_HYPHEN;
        } else if (this.matched == this.delimiter.length) {
            expect(b, '\r');
            this.matched++;
        } else {
            expect(b, '\n');
            beginPart();
        }
    }

    private void beginPart() {
        this.parts.begin();
        this.headers = 0;
        this.state = State.HEADER_NAME;
    }

    private void headerName(byte b) {
        if (this.name.size() == 0) {
            if (b == '\r') {
                this.state = State.HEADERS_END;
                return;
            }
            this.headerSize = 0;
            this.headers++;
        }
        countHeader();
        if (b == ':' && this.name.size() > 0) {
            this.state = State.HEADER_VALUE_START;
        } else if (isToken(b) && this.headers <= MAX_HEADERS) {
            this.name.write(b);
        } else {
            throw BodyErrors.malformed();
        }
    }

    private static boolean isToken(byte b) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || TOKEN_MARKS.indexOf(b) >= 0;
    }

    private void headerValue(byte b) {
        if (b == '\r') {
            this.parts.header(take(this.name), take(this.value));
            this.state = State.HEADER_END;
            return;
        }
        countHeader();
        if (b != ' ' || this.state == State.HEADER_VALUE) {
            this.value.write(b);
            this.state = State.HEADER_VALUE;
        }
    }

    private void countHeader() {
        if (++this.headerSize > MAX_HEADER_SIZE) {
            throw BodyErrors.malformed();
        }
    }

    private static String take(ByteArrayOutputStream bytes) {
        String text = bytes.toString(StandardCharsets.ISO_8859_1);
        bytes.reset();
        return text;
    }

    /** Hands on the data of a part up to a boundary or the end of the bytes; returns where it stopped. */
    private int data(byte[] bytes, int from, int to) {
        int carried = this.matched; // a piece that may be a boundary and began in earlier bytes
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (continuesDelimiter(b)) {
                if (++this.matched == this.delimiter.length + 2) {
                    hand(bytes, from, carried > 0 ? from : i + 1 - this.matched);
                    endPart();
                    return i + 1;
                }
            } else {
                if (carried > 0) {
                    handDelimiter(carried);
                    carried = 0;
                }
                this.matched = (b == '\r') ? 1 : 0;
            }
        }
        hand(bytes, from, carried > 0 ? from : to - this.matched);
        return to;
    }

    private boolean continuesDelimiter(byte b) {
        int at = this.matched;
        if (at < this.delimiter.length) {
            return b == this.delimiter[at];
        }
        if (at == this.delimiter.length) {
            this.last = b == '-';
            return this.last || b == '\r';
        }
        return b == (this.last ? '-' : '\n');
    }

    private void hand(byte[] bytes, int from, int to) {
        if (to > from) {
            this.parts.data(bytes, from, to - from);
        }
    }

    /** It was none after all. */
    private void handDelimiter(int length) {
        int known = Math.min(length, this.delimiter.length);
        this.parts.data(this.delimiter, 0, known);
        if (length > known) {
            this.parts.data(new byte[] {(byte) (this.last ? '-' : '\r')}, 0, 1);
        }
    }

    private void endPart() {
        this.parts.end();
        if (this.last) {
            this.state = State.END;
        } else {
            beginPart();
        }
    }
}
