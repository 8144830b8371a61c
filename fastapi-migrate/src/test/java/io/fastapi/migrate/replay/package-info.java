@org.jspecify.annotations.NullMarked
package io.fastapi.migrate.replay;
