/** What the hostile clients are let loose on. */
@org.jspecify.annotations.NullMarked
package io.fastapi.hostile;
