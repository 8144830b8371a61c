/** The application of {@code advanced/jackson-annotations.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.jacksonannotations;
