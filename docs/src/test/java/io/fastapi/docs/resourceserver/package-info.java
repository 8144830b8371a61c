/** The application of {@code advanced/resource-server.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.resourceserver;
