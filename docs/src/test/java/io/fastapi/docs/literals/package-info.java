/** The application of {@code advanced/literals.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.literals;
