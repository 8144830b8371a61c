/** The application of {@code tutorial/body-fields.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.bodyfields;
