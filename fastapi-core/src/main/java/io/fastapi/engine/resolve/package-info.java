/**
 * Resolves the inputs of a request, FastAPI's {@code solve_dependencies}: reads the body, calls dependencies, each on the
 * thread that it may use, and ends what they began. Knows nothing of answers.
 */
@org.jspecify.annotations.NullMarked
package io.fastapi.engine.resolve;
