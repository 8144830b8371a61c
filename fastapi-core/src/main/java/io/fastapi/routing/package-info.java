/** Groups of operations with a shared prefix, tags and dependencies. */
@org.jspecify.annotations.NullMarked
package io.fastapi.routing;
