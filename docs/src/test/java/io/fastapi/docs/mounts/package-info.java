/** The application of {@code advanced/mounts.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.mounts;
