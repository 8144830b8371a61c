/** The code of {@code advanced/type-adapters.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.typeadapters;
