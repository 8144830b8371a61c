/** The application of {@code tutorial/login-form.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.loginform;
