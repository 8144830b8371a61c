/** Quarkus REST. */
@org.jspecify.annotations.NullMarked
package io.fastapi.benchmarks.peers.quarkus;
