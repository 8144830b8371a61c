package io.fastapi.migrate.document;

/**
 * A place in which two documents differ.
 *
 * @param pointer the place, as a JSON pointer
 * @param expected what stands there in the first document, shortened
 * @param actual what stands there in the second document, shortened
 */
public record Difference(String pointer, String expected, String actual) {

    @Override
    public String toString() {
        return this.pointer + ": " + this.expected + " became " + this.actual;
    }
}
