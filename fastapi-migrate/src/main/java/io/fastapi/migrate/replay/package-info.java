/** Sends recorded requests to two services and compares what they answer. */
@org.jspecify.annotations.NullMarked
package io.fastapi.migrate.replay;
