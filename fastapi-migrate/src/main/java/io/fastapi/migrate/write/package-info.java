/** Writes the source of records, routers and the application. */
@org.jspecify.annotations.NullMarked
package io.fastapi.migrate.write;
