/** The application of {@code advanced/server-sent-events.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.serversentevents;
