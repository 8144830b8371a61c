/** The application of {@code advanced/refresh-and-revoke.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.refreshandrevoke;
