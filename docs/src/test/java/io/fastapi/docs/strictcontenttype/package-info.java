/** The application of {@code advanced/strict-content-type.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.strictcontenttype;
