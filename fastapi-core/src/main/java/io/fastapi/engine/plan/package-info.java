/** The order in which an operation's dependencies are called, compiled from the tree of its inputs, and its mistakes. */
@org.jspecify.annotations.NullMarked
package io.fastapi.engine.plan;
