/** The application of {@code tutorial/cookie-parameters.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.cookieparameters;
