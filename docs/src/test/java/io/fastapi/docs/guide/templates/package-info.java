/** The application of {@code guide/templates.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.guide.templates;
