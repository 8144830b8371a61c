/** The application of {@code guide/json-compatibility.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.guide.jsoncompatibility;
