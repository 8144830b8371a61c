/** The application of {@code advanced/definition-mistakes.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.definitionmistakes;
