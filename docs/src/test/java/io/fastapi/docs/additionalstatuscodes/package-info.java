/** The application of {@code advanced/additional-status-codes.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.additionalstatuscodes;
