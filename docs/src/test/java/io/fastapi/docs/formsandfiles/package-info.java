/** The application of {@code tutorial/forms-and-files.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.formsandfiles;
