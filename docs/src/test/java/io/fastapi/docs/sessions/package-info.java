/** The application of {@code advanced/sessions.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.sessions;
