package io.fastapi.migrate.type;

import java.util.List;

/**
 * A record that is made for an array of fixed positions.
 *
 * @param name its name
 * @param positions the types of the positions
 */
public record TupleClass(String name, List<JavaType> positions) {}
