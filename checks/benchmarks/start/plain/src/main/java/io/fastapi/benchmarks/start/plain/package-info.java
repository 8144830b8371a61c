/** A hello of plain WebFlux. */
@NullMarked
package io.fastapi.benchmarks.start.plain;

import org.jspecify.annotations.NullMarked;
