/** A hello of this library. */
@NullMarked
package io.fastapi.benchmarks.start.hello;

import org.jspecify.annotations.NullMarked;
