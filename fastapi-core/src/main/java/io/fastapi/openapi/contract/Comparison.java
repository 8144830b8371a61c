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
 * @param same the models in which nothing was found, so that each is compared once, however often it is used
 */
record Comparison(Side before, Side after, Notes notes, Set<ModelPair> same) {

    /**
     * A model of each document.
     *
     * @param before the reference to the one
     * @param after the reference to the other
     */
    record ModelPair(String before, String after) {

        static ModelPair of(JsonNode known, JsonNode now) {
            return new ModelPair(
                    known.path("$ref").asString(""), now.path("$ref").asString(""));
        }

        boolean isNamed() {
            return !this.before.isEmpty() && !this.after.isEmpty();
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
