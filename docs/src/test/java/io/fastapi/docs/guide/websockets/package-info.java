/** The application of {@code guide/websockets.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.guide.websockets;
