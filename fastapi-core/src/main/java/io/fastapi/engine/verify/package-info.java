/** Finds definitions that cannot be served, all at once, when the application starts. */
@org.jspecify.annotations.NullMarked
package io.fastapi.engine.verify;
