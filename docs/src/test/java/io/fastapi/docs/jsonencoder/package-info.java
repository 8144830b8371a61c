/** The application of {@code tutorial/json-encoder.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.jsonencoder;
