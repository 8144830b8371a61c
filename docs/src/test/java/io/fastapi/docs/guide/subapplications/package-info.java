/** The application of {@code guide/sub-applications.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.guide.subapplications;
