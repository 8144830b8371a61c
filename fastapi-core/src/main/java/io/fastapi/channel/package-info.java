/** Messages to everybody who listens: channels between the connections of an application, on one instance or several. */
@org.jspecify.annotations.NullMarked
package io.fastapi.channel;
