package io.fastapi.engine.body;

import io.fastapi.Limits;
import io.fastapi.engine.request.Values;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A URL-encoded form. Bytes that are not percent-encoded are read as ISO-8859-1, as in Starlette. */
final class UrlEncodedForm implements FormParser {

    private final Limits limits;
    private final Values fields = new Values();
    private final ByteArrayOutputStream field = new ByteArrayOutputStream(64);
    private boolean named;
    private long fed;

    UrlEncodedForm(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void feed(byte[] bytes, int length) {
        this.fed += length;
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '&') {
                append(bytes, from, i);
                endField();
                from = i + 1;
            }
        }
        append(bytes, from, length);
    }

    /** The equals sign after the name does not count. */
    private void append(byte[] bytes, int from, int to) {
        for (int i = from; i < to && !this.named; i++) {
            this.named = bytes[i] == '=';
        }
        int size = this.field.size() + to - from - (this.named ? 1 : 0);
        if (size > this.limits.fieldSize()) {
            throw BodyErrors.fieldTooLarge(this.limits);
        }
        this.field.write(bytes, from, to - from);
    }

    @Override
    public long kept() {
        return this.fed;
    }

    private void endField() {
        if (this.field.size() > 0) {
            if (this.fields.size() == this.limits.formFields()) {
                throw BodyErrors.tooManyFields(this.limits);
            }
            this.fields.addEncoded(this.field.toString(StandardCharsets.ISO_8859_1));
            this.field.reset();
        }
        this.named = false;
    }

    @Override
    public Values finish() {
        endField();
        return this.fields;
    }
}
