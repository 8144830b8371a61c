package io.fastapi.types.source;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON tokens as they are parsed: one pass, no tree. The source stands for the token that the parser is at.
 *
 * <p>Malformed JSON makes every method throw {@link JacksonException}; where this parser and Python's differ, callers read
 * the text again with {@link JsonDocument}.
 */
public final class JsonSource extends Source implements Source.Items, Source.Entries, AutoCloseable {

    /** Makes sources; holds the symbol tables of names. */
    public static final class Factory {

        private final JsonFactory json;

        /** Sources of documents that are nested at most so deep. */
        public Factory(int maxDepth) {
            this.json = JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(maxDepth)
                            .maxNumberLength(JsonReader.MAX_DIGITS)
                            .build())
                    .build();
        }

        /** A source at the first token of a document; {@code null} if it is not plain UTF-8. */
        public @Nullable JsonSource open(byte[] utf8) {
            if (!Encoding.isPlainUtf8(utf8)) {
                return null;
            }
            return new JsonSource(this, utf8, at(utf8, 0));
        }

        private JsonParser at(byte[] utf8, int offset) {
            JsonParser parser = this.json.createParser(ObjectReadContext.empty(), utf8, offset, utf8.length - offset);
            parser.nextToken();
            return parser;
        }

        /** A document as plain objects, {@code null} where this parser and Python's may differ. */
        public JsonDocument.@Nullable Value read(byte[] utf8) {
            try (JsonSource source = open(utf8)) {
                if (source == null || source.kind() == Kind.OTHER) {
                    return null;
                }
                Object value = source.raw();
                return source.atEnd() ? new JsonDocument.Value(value) : null;
            } catch (JacksonException e) {
                return null;
            }
        }
    }

    /**
     * Where an array or object begins.
     *
     * @param offset of its first byte
     * @param depth how many arrays and objects are around it
     */
    public record Mark(int offset, int depth) {}

    private final Factory factory;
    private final byte[] utf8;
    private final JsonParser parser;
    /** The parser is at the first value in an object, or at its end, while this still stands for the object. */
    private boolean peeked;
    /** How many bytes were read again. */
    private long again;

    private JsonSource(Factory factory, byte[] utf8, JsonParser parser) {
        this.factory = factory;
        this.utf8 = utf8;
        this.parser = parser;
    }

    /** Whether nothing follows the value that was read. */
    public boolean atEnd() {
        return this.parser.nextToken() == null;
    }

    @Override
    public void close() {
        this.parser.close();
    }

    @Override
    public Kind kind() {
        if (this.peeked) {
            return Kind.OBJECT;
        }
        return switch (this.parser.currentTokenId()) {
            case JsonTokenId.ID_STRING -> Kind.TEXT;
            case JsonTokenId.ID_NUMBER_INT -> Kind.INTEGER;
            case JsonTokenId.ID_NUMBER_FLOAT -> Kind.FLOAT;
            case JsonTokenId.ID_START_OBJECT -> Kind.OBJECT;
            case JsonTokenId.ID_START_ARRAY -> Kind.ARRAY;
            case JsonTokenId.ID_TRUE, JsonTokenId.ID_FALSE -> Kind.BOOLEAN;
            case JsonTokenId.ID_NULL -> Kind.NULL;
            default -> Kind.OTHER;
        };
    }

    @Override
    public boolean bool() {
        return this.parser.currentTokenId() == JsonTokenId.ID_TRUE;
    }

    @Override
    public boolean fitsLong() {
        return this.parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    }

    @Override
    public long integer() {
        return this.parser.getLongValue();
    }

    @Override
    public BigInteger bigInteger() {
        return this.parser.getBigIntegerValue();
    }

    @Override
    public double number() {
        return this.parser.getDoubleValue();
    }

    @Override
    public String text() {
        return this.parser.getString();
    }

    @Override
    public Items items() {
        return this;
    }

    @Override
    public Entries entries() {
        return this;
    }

    /** Goes to the next item or entry value; false at the end of the array or object. */
    @Override
    public boolean advance() {
        JsonToken token = this.peeked ? this.parser.currentToken() : this.parser.nextToken();
        this.peeked = false;
        if (token == JsonToken.PROPERTY_NAME) {
            this.parser.nextToken();
            return true;
        }
        return token != JsonToken.END_ARRAY && token != JsonToken.END_OBJECT;
    }

    /**
     * Goes to the value of the next field that has one of the names.
     *
     * @param skipUnknown whether other fields are passed over
     * @return the field, {@link FieldNames#END} or {@link FieldNames#UNKNOWN}
     */
    public int nextField(FieldNames names, boolean skipUnknown) {
        int match = nextMatch(names);
        while (match == FieldNames.UNKNOWN && skipUnknown) {
            this.parser.skipChildren();
            match = nextMatch(names);
        }
        return names.field(match);
    }

    private int nextMatch(FieldNames names) {
        if (this.peeked) {
            this.peeked = false;
            boolean empty = this.parser.currentToken() == JsonToken.END_OBJECT;
            return empty ? FieldNames.END : names.matcher().matchName(this.parser.currentName());
        }
        int match = this.parser.nextNameMatch(names.matcher());
        if (match != FieldNames.END) {
            this.parser.nextToken();
        }
        return match;
    }

    /**
     * Looks at the first field of the object that this is; the object can still be read as if nobody had looked.
     *
     * @return the value, {@code null} if the field has another name or is no text
     */
    public @Nullable String peek(String name) {
        if (this.parser.nextToken() == JsonToken.PROPERTY_NAME) {
            this.parser.nextToken();
        }
        this.peeked = true;
        boolean found = this.parser.currentToken() == JsonToken.VALUE_STRING && name.equals(this.parser.currentName());
        return found ? this.parser.getString() : null;
    }

    @Override
    public Source item() {
        return this;
    }

    @Override
    public @Nullable Object key() {
        return this.parser.currentName();
    }

    @Override
    public Source value() {
        return this;
    }

    @Override
    public @Nullable Object raw() {
        return switch (kind()) {
            case TEXT -> text();
            case INTEGER -> fitsLong() ? (Object) integer() : bigInteger();
            case FLOAT -> number();
            case BOOLEAN -> bool();
            case ARRAY -> list();
            case OBJECT -> map();
            default -> null;
        };
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> items = new ArrayList<>();
        while (advance()) {
            items.add(raw());
        }
        return items;
    }

    private Map<String, @Nullable Object> map() {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        while (advance()) {
            String name = this.parser.currentName();
            entries.put(name, raw());
        }
        return entries;
    }

    /** Where the array or object begins that this is at. */
    public Mark mark() {
        int offset = (int) this.parser.currentTokenLocation().getByteOffset();
        return new Mark(offset, this.parser.streamReadContext().getNestingDepth() - 1);
    }

    /**
     * The whole array or object that began at the mark as plain objects, however much was read of it; goes to its end.
     *
     * @throws JacksonException if more would be read again than the document has: it is better read as a whole then
     */
    public @Nullable Object again(Mark start) {
        this.peeked = false;
        while (this.parser.streamReadContext().getNestingDepth() > start.depth()) {
            this.parser.nextToken();
        }
        this.again += this.parser.currentTokenLocation().getByteOffset() + 1 - start.offset();
        if (this.again > this.utf8.length) {
            throw new StreamConstraintsException("Too much is read again");
        }
        try (JsonSource value = new JsonSource(this.factory, this.utf8, this.factory.at(this.utf8, start.offset()))) {
            return value.raw();
        }
    }

    @Override
    public ObjectSource rereadable() {
        return new ObjectSource(raw());
    }
}
