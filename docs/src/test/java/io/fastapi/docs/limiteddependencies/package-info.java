/** The application of {@code advanced/limited-dependencies.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.limiteddependencies;
