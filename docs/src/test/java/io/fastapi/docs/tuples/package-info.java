/** The application of {@code advanced/tuples.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.tuples;
