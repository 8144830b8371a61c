/** The application of {@code advanced/schema-names.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.schemanames;
