/** The application of {@code tutorial/response-model.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.responsemodel;
