/** The application of {@code advanced/advanced-dependencies.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.advanceddependencies;
