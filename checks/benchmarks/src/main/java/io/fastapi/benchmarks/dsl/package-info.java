/** This library. */
@org.jspecify.annotations.NullMarked
package io.fastapi.benchmarks.dsl;
