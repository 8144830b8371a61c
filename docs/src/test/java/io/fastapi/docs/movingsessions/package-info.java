/** The application of {@code advanced/moving-sessions.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.movingsessions;
