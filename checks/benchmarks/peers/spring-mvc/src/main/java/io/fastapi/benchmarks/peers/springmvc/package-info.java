/** Spring MVC. */
@org.jspecify.annotations.NullMarked
package io.fastapi.benchmarks.peers.springmvc;
