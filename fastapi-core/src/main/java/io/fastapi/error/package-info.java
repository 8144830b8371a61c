/** What ends a request early, and what its client reads. */
@org.jspecify.annotations.NullMarked
package io.fastapi.error;
