/** The application of {@code advanced/field-names.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.fieldnames;
