/** Jooby. */
@org.jspecify.annotations.NullMarked
package io.fastapi.benchmarks.peers.jooby;
