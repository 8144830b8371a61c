/** The floor: Reactor Netty and Jackson, everything else by hand. */
@org.jspecify.annotations.NullMarked
package io.fastapi.benchmarks.reactornetty;
