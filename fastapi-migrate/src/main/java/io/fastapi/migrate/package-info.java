/** Moves a service: from the {@code openapi.json} of a FastAPI service to Java source that documents itself equally. */
@org.jspecify.annotations.NullMarked
package io.fastapi.migrate;
