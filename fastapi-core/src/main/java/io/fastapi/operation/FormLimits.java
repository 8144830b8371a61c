package io.fastapi.operation;

import io.fastapi.attribute.Attribute;
import io.fastapi.attribute.Attributes;
import io.fastapi.attribute.Misuse;
import java.util.List;
import java.util.Optional;

/**
 * The most that is read of a form, in FastAPI's words. What is not said here is inherited from the routers and the
 * application around, and in the end from {@code fastapi.limits}: 1000 fields, 1000 files, 1 MB a field.
 *
 * <pre>{@code
 * post("/albums/").formLimits(FormLimits.of().maxFiles(20)).params(file("photos").list())
 * }</pre>
 */
public final class FormLimits {

    private static final Attribute<Optional<Integer>> MAX_FIELDS = Attribute.optional("maxFields");
    private static final Attribute<Optional<Integer>> MAX_FILES = Attribute.optional("maxFiles");
    private static final Attribute<Optional<Integer>> MAX_PART_SIZE = Attribute.optional("maxPartSize");
    private static final FormLimits NONE = new FormLimits(Attributes.NONE);

    private final Attributes attributes;

    private FormLimits(Attributes attributes) {
        this.attributes = attributes;
    }

    /** Nothing said: all inherited. */
    public static FormLimits of() {
        return NONE;
    }

    /** Fields that are no files; the answer to one more is 400. */
    public FormLimits maxFields(int fields) {
        return with(MAX_FIELDS, fields);
    }

    /** Files of a multipart form; the answer to one more is 400. */
    public FormLimits maxFiles(int files) {
        return with(MAX_FILES, files);
    }

    /** Bytes of a field that is no file; the answer to one more is 400. */
    public FormLimits maxPartSize(int bytes) {
        return with(MAX_PART_SIZE, bytes);
    }

    private FormLimits with(Attribute<Optional<Integer>> attribute, int most) {
        return new FormLimits(this.attributes.set(attribute, most).least(attribute.toString(), most, 0));
    }

    /** Fields that are no files. */
    public Optional<Integer> maxFields() {
        return this.attributes.get(MAX_FIELDS);
    }

    /** Files of a multipart form. */
    public Optional<Integer> maxFiles() {
        return this.attributes.get(MAX_FILES);
    }

    /** Bytes of a field that is no file. */
    public Optional<Integer> maxPartSize() {
        return this.attributes.get(MAX_PART_SIZE);
    }

    /** What they were given that nobody can mean. */
    public List<Misuse> misuses() {
        return this.attributes.misuses();
    }

    /** These, with what outer ones say beyond. */
    public FormLimits within(FormLimits outer) {
        return new FormLimits(this.attributes.within(outer.attributes));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FormLimits that && this.attributes.equals(that.attributes);
    }

    @Override
    public int hashCode() {
        return this.attributes.hashCode();
    }

    @Override
    public String toString() {
        return "FormLimits" + this.attributes;
    }
}
