/** The application of {@code advanced/token-rules.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.tokenrules;
