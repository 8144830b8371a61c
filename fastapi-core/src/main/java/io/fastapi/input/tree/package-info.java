/** What an operation reads, with everything below: the one tree that engine and document both walk. */
@org.jspecify.annotations.NullMarked
package io.fastapi.input.tree;
