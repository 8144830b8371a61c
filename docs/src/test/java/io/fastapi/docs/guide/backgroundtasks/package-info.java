/** The application of {@code guide/background-tasks.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.guide.backgroundtasks;
