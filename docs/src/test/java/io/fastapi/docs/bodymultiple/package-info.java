/** The application of {@code tutorial/body-multiple.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.bodymultiple;
