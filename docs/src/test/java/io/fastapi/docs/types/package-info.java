/** The application of {@code advanced/types.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.types;
