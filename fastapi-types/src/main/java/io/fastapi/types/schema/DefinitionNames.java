package io.fastapi.types.schema;

import io.fastapi.types.schema.JsonSchemas.Mode;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Chooses the names of definitions as pydantic does: the short name where all definitions that could have it are equal,
 * else with the mode ({@code Item-Input}), else with the package ({@code com__example__Item}).
 */
final class DefinitionNames {

    /**
     * A definition before it has its name.
     *
     * @param choices the names from which one is chosen, best first; the last belongs to this definition alone
     */
    record Definition(List<String> choices) {

        /**
         * The definition of a type in one direction.
         *
         * @param place counts those with the same long name
         */
        static Definition of(RefNames names, int place, Mode mode) {
            String suffix = (mode == Mode.INPUT) ? "-Input" : "-Output";
            String name = names.brief();
            String full = names.full();
            return new Definition(List.of(
                    name, name + suffix, full, full + suffix, full + "__" + place, full + suffix + "__" + place));
        }

        /** The name that no other definition has. */
        String unique() {
            return this.choices.get(this.choices.size() - 1);
        }
    }

    private DefinitionNames() {}

    /** For each reference by a unique name the one by the name that is chosen; {@code schemas} refer to each other by unique names. */
    static Map<String, String> choose(Map<Definition, ObjectNode> schemas, String refPrefix) {
        return new NameSearch(schemas, refPrefix).references();
    }
}
