/** The application of {@code advanced/conversions.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.conversions;
