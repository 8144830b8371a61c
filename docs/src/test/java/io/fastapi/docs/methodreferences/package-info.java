/** The application of {@code advanced/method-references.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.methodreferences;
