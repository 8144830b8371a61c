/** The application of {@code tutorial/handling-errors.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.handlingerrors;
