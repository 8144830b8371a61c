/** The application of {@code tutorial/body-examples.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.bodyexamples;
