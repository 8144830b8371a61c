package io.fastapi.types.error;

/**
 * What was asked for cannot be made: a mistake of a developer, thrown where there is no description that could keep it for
 * the start of the application, which tells all others at once. The Spring Boot starter prints it with the line that made it.
 */
public final class MisuseException extends IllegalArgumentException {

    private final String what;
    private final String fix;

    /**
     * A mistake.
     *
     * @param what what is wrong, {@code 99 is no HTTP status}
     * @param fix what to write instead, {@code use one from 100 to 599}
     */
    public MisuseException(String what, String fix) {
        super(what + "; " + fix);
        this.what = what;
        this.fix = fix;
    }

    /** What is wrong. */
    public String what() {
        return this.what;
    }

    /** What to write instead. */
    public String fix() {
        return this.fix;
    }
}
