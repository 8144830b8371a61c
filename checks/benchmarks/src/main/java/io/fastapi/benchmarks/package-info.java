/** Comparisons of this library's speed with its competitors'. */
@org.jspecify.annotations.NullMarked
package io.fastapi.benchmarks;
