package io.fastapi.openapi.contract;

/**
 * One thing that is not as it was for clients of an API.
 *
 * @param kind whether clients notice
 * @param where the operation, and the part of it: {@code POST /items/, body.price}
 * @param what what became of it, in words
 */
public record OpenApiChange(Kind kind, String where, String what) {

    /** What a change means to a client that knows the API as it was. */
    public enum Kind {

        /** A request that was right may be refused, or an answer may hold what the client does not know. */
        BREAKING,
        /** What the client does works as before. */
        COMPATIBLE
    }

    /** Whether a client may notice. */
    public boolean isBreaking() {
        return this.kind == Kind.BREAKING;
    }

    /** The change as a sentence. */
    @Override
    public String toString() {
        return this.where + " " + this.what;
    }
}
