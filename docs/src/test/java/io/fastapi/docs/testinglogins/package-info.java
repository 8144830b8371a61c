/** The application of {@code advanced/testing-logins.md} and its tests. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.testinglogins;
