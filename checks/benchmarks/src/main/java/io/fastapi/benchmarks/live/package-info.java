/** WebSockets that echo, and clients for them. Measured by {@code live.py}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.benchmarks.live;
