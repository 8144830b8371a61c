/** The application of {@code advanced/error-shapes.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.errorshapes;
