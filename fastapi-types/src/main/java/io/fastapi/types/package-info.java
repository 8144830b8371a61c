/** Type adapters: validate, serialize and describe Java types. Start at {@code TypeAdapters}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.types;
