/** What is read: JSON tokens as they come, or plain objects. */
@org.jspecify.annotations.NullMarked
package io.fastapi.types.source;
