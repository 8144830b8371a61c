/** The application of {@code guide/first-application.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.guide.firstapplication;
