/** The application of {@code guide/proxies.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.guide.proxies;
