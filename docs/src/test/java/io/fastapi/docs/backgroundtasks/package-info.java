/** The application of {@code tutorial/background-tasks.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.backgroundtasks;
