/** The workloads done by hand, for the servers that show what nothing built on the same can be below. */
@org.jspecify.annotations.NullMarked
package io.fastapi.benchmarks.byhand;
