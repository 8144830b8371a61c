/** The application of {@code advanced/body-limits.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.bodylimits;
