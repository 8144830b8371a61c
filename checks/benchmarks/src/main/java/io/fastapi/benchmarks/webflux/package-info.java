/** The two styles of Spring WebFlux. */
@org.jspecify.annotations.NullMarked
package io.fastapi.benchmarks.webflux;
