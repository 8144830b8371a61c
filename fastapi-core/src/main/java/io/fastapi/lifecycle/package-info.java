/** What an application does before its first request and after its last. */
@org.jspecify.annotations.NullMarked
package io.fastapi.lifecycle;
