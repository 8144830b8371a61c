/** Writes values as JSON in FastAPI's two dialects: pydantic's for typed responses, {@code jsonable_encoder}'s for others. */
@org.jspecify.annotations.NullMarked
package io.fastapi.types.serialize;
