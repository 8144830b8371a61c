package io.fastapi.openapi;

import io.fastapi.types.shape.Shape;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What the document needs of the type engine. */
@FunctionalInterface
interface SchemaGenerator {

    /** A type whose schema is asked for, as it is received or sent. */
    record Request(Shape shape, boolean output) {}

    /** The schemas, and the components that they and each other refer to. */
    record Generated(Map<Request, ObjectNode> schemas, Map<String, ObjectNode> components) {}

    Generated generate(List<Request> requests);
}
