/** The application of {@code advanced/docs-pages.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.docspages;
