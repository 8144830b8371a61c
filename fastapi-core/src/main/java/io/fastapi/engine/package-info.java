/** Serves an application on WebFlux: route, read, resolve, invoke, write, close. */
@org.jspecify.annotations.NullMarked
package io.fastapi.engine;
