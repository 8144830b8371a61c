/** The document of a FastAPI service: read, brought to what today's FastAPI would write, compared. */
@org.jspecify.annotations.NullMarked
package io.fastapi.migrate.document;
