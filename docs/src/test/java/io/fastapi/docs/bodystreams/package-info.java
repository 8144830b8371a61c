/** The application of {@code advanced/body-streams.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.bodystreams;
