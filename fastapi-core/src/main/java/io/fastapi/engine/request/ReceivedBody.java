package io.fastapi.engine.request;

import io.fastapi.types.Validation;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request as it was received: bytes, which may be JSON, or a form. It can be read any number of times, by
 * readers of different types. Used by one thread at a time.
 */
public final class ReceivedBody {

    /** The value of a body that was left out, Python's {@code Undefined}; a JSON {@code null} is {@code null}. */
    public static final Object ABSENT = new Object();

    /** No body, or one that nothing reads at once. */
    public static final ReceivedBody NONE = new ReceivedBody(null, Values.NONE, null);

    /** No form where the operation reads one: what it sees is empty. */
    public static final ReceivedBody NO_FORM = new ReceivedBody(null, new Values(), null);

    private final byte @Nullable [] bytes;
    private final Values form;
    private final boolean isForm;
    private final @Nullable Validation<?> validation;
    private @Nullable Function<byte[], @Nullable Object> parser;
    private @Nullable Object tree;

    private ReceivedBody(byte @Nullable [] bytes, Values form, @Nullable Validation<?> validation) {
        this.bytes = bytes;
        this.form = form;
        this.isForm = bytes == null && form != Values.NONE;
        this.validation = validation;
        this.tree = (bytes == null || bytes.length == 0) ? ABSENT : bytes;
    }

    /** A body that is empty or no JSON. */
    public static ReceivedBody of(byte[] bytes) {
        return new ReceivedBody(bytes, Values.NONE, null);
    }

    /** A form. */
    public static ReceivedBody of(Values form) {
        return new ReceivedBody(null, form, null);
    }

    /** A JSON body that several readers may ask for, as plain objects. */
    public static ReceivedBody ofTree(byte[] bytes, @Nullable Object tree) {
        ReceivedBody body = of(bytes);
        body.tree = tree;
        return body;
    }

    /**
     * A JSON body that its only reader validated while it was parsed.
     *
     * @param parser makes plain objects of the bytes, should anything still ask for them
     */
    public static ReceivedBody ofValidated(
            byte[] bytes, Validation<?> validation, Function<byte[], @Nullable Object> parser) {
        ReceivedBody body = new ReceivedBody(bytes, Values.NONE, validation);
        body.parser = parser;
        return body;
    }

    /** The body: plain objects if it is JSON, else bytes; {@link #ABSENT} if it is empty or was not read. */
    public @Nullable Object value() {
        if (this.parser != null && this.bytes != null) {
            this.tree = this.parser.apply(this.bytes);
            this.parser = null;
        }
        return this.tree;
    }

    /** The body as a handler of failures sees it. */
    public @Nullable Object orNull() {
        if (this.isForm) {
            return this.form.lasts();
        }
        Object received = value();
        return (received == ABSENT) ? null : received;
    }

    /** The body as it arrived; {@code null} if it is a form or was not read. */
    public byte @Nullable [] bytes() {
        return this.bytes;
    }

    /** What came of validating the whole body while it was parsed, if there is only one reader. */
    public @Nullable Validation<?> validation() {
        return this.validation;
    }

    /** The fields and files of a form. */
    public Values form() {
        return this.form;
    }
}
