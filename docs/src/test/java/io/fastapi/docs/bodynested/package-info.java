/** The application of {@code tutorial/body-nested.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.bodynested;
