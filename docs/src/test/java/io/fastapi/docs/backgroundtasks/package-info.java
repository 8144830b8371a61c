/** The application of {@code background-tasks.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.backgroundtasks;
