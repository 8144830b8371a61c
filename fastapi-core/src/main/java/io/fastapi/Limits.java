package io.fastapi;

import io.fastapi.attribute.Attributes;
import io.fastapi.attribute.Misuse;
import java.util.List;

/**
 * The most that is read of a request, where {@code maxBodySize} and {@code formLimits} do not say. FastAPI limits the fields
 * of forms; without {@code max_body_size} it takes a body of any size.
 *
 * @param bodySize bytes of a JSON or raw body, of a URL-encoded form, and of all of a multipart form that stays in memory:
 *     fields, and files that are taken as {@code byte[]}; 413 beyond
 * @param formSize bytes of a multipart form with its files; 413 beyond
 * @param formFields fields of a form that are no files; 400 beyond
 * @param formFiles files of a form; 400 beyond
 * @param fieldSize bytes of a field of a form that is no file; 400 beyond
 * @param fileMemory bytes of the files of one form that are kept in memory; a file with which there would be more goes to a
 *     temporary file
 * @param bodyMemory bytes that the bodies of all requests take together of the memory, until their background tasks have run;
 *     503 with {@code Retry-After} beyond, unless a body is the only one. Bodies of less than 8 KB do not count, nor what
 *     a function reads by itself
 */
public record Limits(
        long bodySize, long formSize, int formFields, int formFiles, int fieldSize, int fileMemory, long bodyMemory) {

    private static final int MEGABYTE = 1024 * 1024;

    /**
     * 100 MB of body, 2 GB of form, FastAPI's limits on forms: 1000 fields, 1000 files, 1 MB a field; and a quarter of the
     * heap for all bodies.
     */
    public static final Limits DEFAULT = new Limits(
            100L * MEGABYTE,
            2048L * MEGABYTE,
            1000,
            1000,
            MEGABYTE,
            MEGABYTE,
            Runtime.getRuntime().maxMemory() / 4);

    List<Misuse> misuses() {
        return Attributes.NONE
                .least("bodySize", this.bodySize, 0)
                .least("formSize", this.formSize, 0)
                .least("formFields", this.formFields, 0)
                .least("formFiles", this.formFiles, 0)
                .least("fieldSize", this.fieldSize, 0)
                .least("fileMemory", this.fileMemory, 0)
                .least("bodyMemory", this.bodyMemory, 0)
                .misuses();
    }
}
