/** Reads bodies: JSON, and forms, URL-encoded or multipart, under limits, with large files on disk. */
@org.jspecify.annotations.NullMarked
package io.fastapi.engine.body;
