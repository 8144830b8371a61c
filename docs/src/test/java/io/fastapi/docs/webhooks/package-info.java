/** The application of {@code advanced/webhooks.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.webhooks;
