/** Java types for JSON schemas, each with the schema that the library writes for it. */
@org.jspecify.annotations.NullMarked
package io.fastapi.migrate.type;
