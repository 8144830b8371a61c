"""Small FastAPI programs whose OpenAPI documents the tests of io.fastapi.openapi compare with their Java twins."""
