/** The application of {@code advanced/debug-pages.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.debugpages;
