/** The application of {@code advanced/unions.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.unions;
