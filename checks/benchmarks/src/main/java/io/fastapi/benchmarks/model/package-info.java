/**
 * The values that every competitor reads and answers. They spell out the order of their members for Quarkus, which sorts
 * those of records by name.
 */
@org.jspecify.annotations.NullMarked
package io.fastapi.benchmarks.model;
