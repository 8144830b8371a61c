/** The application of {@code advanced/testing-websockets.md} and its tests. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.testingwebsockets;
