/** The code of {@code models.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.models;
