/** The application of {@code advanced/keys-and-rotation.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.keysandrotation;
