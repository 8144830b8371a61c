package io.fastapi.openapi.contract;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Two documents that are compared.
 *
 * @param before the document that clients know
 * @param after the document as it is
 * @param notes what was found
 * @param same the schemas in which nothing was found, so that no operation compares them again
 */
record Comparison(Side before, Side after, Notes notes, Set<Pair> same) {

    /**
     * Two schemas of models.
     *
     * @param before the one, with its reference
     * @param after the other, with its reference
     * @param direction who sends them
     * @param texts whether they are written as text
     * @param alternative whether it is one of several that the value may be
     */
    record Pair(JsonNode before, JsonNode after, Direction direction, boolean texts, boolean alternative) {

        boolean isNamed() {
            return Side.isReference(this.before) && Side.isReference(this.after);
        }
    }

    static Comparison of(JsonNode before, JsonNode after) {
        return new Comparison(new Side(before), new Side(after), new Notes(), new HashSet<>());
    }

    /** Compares as this does, and notes nothing in it. */
    Comparison aside() {
        return new Comparison(this.before, this.after, new Notes(), new HashSet<>());
    }

    /** The same the other way round, which notes nothing in this. */
    Comparison back() {
        return new Comparison(this.after, this.before, new Notes(), new HashSet<>());
    }
}
