/** The application of {@code guide/static-files.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.guide.staticfiles;
