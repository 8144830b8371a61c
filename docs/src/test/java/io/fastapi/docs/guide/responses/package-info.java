/** The application of {@code guide/responses.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.guide.responses;
