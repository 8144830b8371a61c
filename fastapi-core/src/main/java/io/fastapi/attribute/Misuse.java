package io.fastapi.attribute;

/**
 * What a description was given that nobody can mean. The description keeps it, and the start of the application tells all of
 * them at once.
 *
 * @param what what is wrong, said of the description: {@code has .maxBodySize(-1), which is less than 0}
 * @param fix what to write instead
 */
public record Misuse(String what, String fix) {

    /** A word that takes away what an earlier one says. */
    public static Misuse lost(String earlier, String later, String fix) {
        return new Misuse("has " + earlier + " before " + later + ", which takes it away", fix);
    }
}
