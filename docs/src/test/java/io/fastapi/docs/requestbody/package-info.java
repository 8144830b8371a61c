/** The application of {@code tutorial/request-body.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.requestbody;
