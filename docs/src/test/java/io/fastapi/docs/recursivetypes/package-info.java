/** The application of {@code advanced/recursive-types.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.recursivetypes;
