/** The application of {@code documentation.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.documentation;
