/** The application of {@code advanced/model-schemas.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.modelschemas;
