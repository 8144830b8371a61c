/** Reads forms: URL-encoded and multipart, under limits, large files on disk. */
@org.jspecify.annotations.NullMarked
package io.fastapi.engine.form;
