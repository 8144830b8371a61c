/** Which operation answers a method and path, at a cost that does not grow with the number of operations. */
@org.jspecify.annotations.NullMarked
package io.fastapi.engine.route;
