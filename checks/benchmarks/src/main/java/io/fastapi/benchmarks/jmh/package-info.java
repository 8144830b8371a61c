/** Microbenchmarks: the type engine and the route index, measured by JMH. */
@org.jspecify.annotations.NullMarked
package io.fastapi.benchmarks.jmh;
