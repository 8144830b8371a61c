/** The application of {@code advanced/json-lines.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.jsonlines;
