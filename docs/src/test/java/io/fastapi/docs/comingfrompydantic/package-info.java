/** The application of {@code comingfrompydantic.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.comingfrompydantic;
