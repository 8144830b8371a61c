/** The application of {@code tutorial/status-codes.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.statuscodes;
