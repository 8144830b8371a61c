/** The application of {@code tutorial/metadata.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.metadata;
