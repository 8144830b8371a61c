package io.fastapi.input;

/**
 * Words of a description of which one takes away what another one says; the start of the application reports it.
 *
 * @param what what is wrong, said of the input
 * @param fix what to write instead
 */
public record Misuse(String what, String fix) {

    static Misuse lost(String earlier, String later, String fix) {
        return new Misuse("has " + earlier + " before " + later + ", which takes it away", fix);
    }
}
