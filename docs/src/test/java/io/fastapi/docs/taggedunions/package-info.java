/** The application of {@code advanced/tagged-unions.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.taggedunions;
