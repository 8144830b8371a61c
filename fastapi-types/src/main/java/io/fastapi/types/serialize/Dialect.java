package io.fastapi.types.serialize;

/** The forms of JSON that FastAPI writes. */
enum Dialect {
    /** Typed responses: pydantic's serializer. */
    TYPED,
    /** Models inside untyped responses: pydantic's texts, but numbers as Python prints them. */
    MODEL_IN_UNTYPED,
    /** Untyped responses: {@code jsonable_encoder} and {@code json.dumps}. */
    UNTYPED
}
