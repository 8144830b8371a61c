/** The application of {@code advanced/path-or-query.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.pathorquery;
