/** Vert.x. */
@org.jspecify.annotations.NullMarked
package io.fastapi.benchmarks.peers.vertx;
