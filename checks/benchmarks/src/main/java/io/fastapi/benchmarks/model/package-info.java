/** The values that every competitor reads and answers. */
@org.jspecify.annotations.NullMarked
package io.fastapi.benchmarks.model;
