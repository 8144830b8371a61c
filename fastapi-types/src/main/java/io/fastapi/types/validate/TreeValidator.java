package io.fastapi.types.validate;

import io.fastapi.types.error.ErrorType;
import io.fastapi.types.source.Source;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Any value as a tree of Jackson's; some kinds of nodes are kinds of values. */
final class TreeValidator extends Validator {

    private final JsonMapper mapper;
    private final Class<?> type;

    TreeValidator(JsonMapper mapper, Class<?> type) {
        super("any");
        this.mapper = mapper;
        this.type = type;
    }

    @Override
    @Nullable
    Object validate(Source in, Run run) {
        run.strict();
        Source kept = run.isCollecting() ? in.rereadable() : in;
        JsonNode tree = this.mapper.valueToTree(kept.raw());
        if (this.type.isInstance(tree)) {
            return tree;
        }
        if (this.type == ObjectNode.class) {
            return run.fail(ErrorType.DICT_TYPE, kept);
        }
        return (this.type == ArrayNode.class)
                ? run.fail(ErrorType.LIST_TYPE, kept)
                : run.fail(ErrorType.IS_INSTANCE_OF, kept, this.type.getSimpleName());
    }
}
