/** The application of {@code advanced/testing-applications.md} and its tests. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.testingapplications;
