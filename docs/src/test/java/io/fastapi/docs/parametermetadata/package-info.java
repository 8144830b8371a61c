/** The application of {@code tutorial/parameter-metadata.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.parametermetadata;
