/** What the OpenAPI document of a large application costs. */
@org.jspecify.annotations.NullMarked
package io.fastapi.benchmarks.document;
