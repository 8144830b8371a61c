/** The application of {@code advanced/secrets.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.secrets;
