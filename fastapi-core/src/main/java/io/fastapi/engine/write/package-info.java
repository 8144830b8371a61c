/** Writes answers: typed values, untyped values, and answers that handlers make themselves. */
@org.jspecify.annotations.NullMarked
package io.fastapi.engine.write;
