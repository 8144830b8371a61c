/** The application of {@code tutorial/extra-types.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.extratypes;
