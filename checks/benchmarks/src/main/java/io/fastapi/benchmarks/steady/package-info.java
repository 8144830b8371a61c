/** A client that asks at a steady rate, to see how long answers take under a load that a server can bear. */
@org.jspecify.annotations.NullMarked
package io.fastapi.benchmarks.steady;
