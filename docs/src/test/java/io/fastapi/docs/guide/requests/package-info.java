/** The application of {@code guide/requests.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.guide.requests;
