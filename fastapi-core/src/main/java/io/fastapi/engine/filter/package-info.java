/** Middleware at work: filters of Spring, folded once around routing. */
@org.jspecify.annotations.NullMarked
package io.fastapi.engine.filter;
