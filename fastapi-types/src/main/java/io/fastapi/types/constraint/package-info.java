/** Rules on values, as typed values. */
@org.jspecify.annotations.NullMarked
package io.fastapi.types.constraint;
