/** The application of {@code advanced/constraints.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.constraints;
