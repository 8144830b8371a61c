package io.fastapi.openapi;

import io.fastapi.input.In;

/**
 * A parameter as the document shows it.
 *
 * @param in where it travels
 * @param name the name on the wire
 * @param field its schema
 * @param inSchema whether it is shown
 * @param examples the examples beside its schema
 */
record DocumentedParam(In in, String name, SchemaField field, boolean inSchema, Examples examples) {}
