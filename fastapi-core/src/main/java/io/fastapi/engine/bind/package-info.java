/** Reads inputs from a request: one reader for each kind of input. */
@org.jspecify.annotations.NullMarked
package io.fastapi.engine.bind;
