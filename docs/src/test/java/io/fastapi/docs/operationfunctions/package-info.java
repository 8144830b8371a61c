/** The application of {@code advanced/operation-functions.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.operationfunctions;
