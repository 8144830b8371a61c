/** What an operation reads: parameters, bodies, dependencies, security schemes, and what belongs to the request. */
@org.jspecify.annotations.NullMarked
package io.fastapi.input;
