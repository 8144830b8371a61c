/** JSON Schema 2020-12 of types, as pydantic and FastAPI write it. */
@org.jspecify.annotations.NullMarked
package io.fastapi.types.schema;
