/** Compiles what was written and compares its document with the one that it was made from. */
@org.jspecify.annotations.NullMarked
package io.fastapi.migrate.check;
