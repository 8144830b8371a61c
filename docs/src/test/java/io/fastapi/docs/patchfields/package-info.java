/** The application of {@code advanced/patch-fields.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.patchfields;
