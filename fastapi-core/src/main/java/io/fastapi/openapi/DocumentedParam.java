package io.fastapi.openapi;

import io.fastapi.input.In;
import java.util.Map;

/**
 * A parameter as the document shows it.
 *
 * @param in where it travels
 * @param name the name on the wire
 * @param field its schema
 * @param hidden whether it is left out
 * @param openapiExamples named examples
 */
record DocumentedParam(
        In in, String name, SchemaField field, boolean hidden, Map<String, Map<String, Object>> openapiExamples) {}
