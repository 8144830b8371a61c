/** Java source: names, literals and files. */
@org.jspecify.annotations.NullMarked
package io.fastapi.migrate.java;
