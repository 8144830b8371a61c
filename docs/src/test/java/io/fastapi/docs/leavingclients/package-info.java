/** The application of {@code advanced/leaving-clients.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.leavingclients;
