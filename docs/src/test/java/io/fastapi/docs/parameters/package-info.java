/** The application of {@code parameters.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.parameters;
