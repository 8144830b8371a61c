/** Validators, one small class per kind of type, compiled from shapes. */
@org.jspecify.annotations.NullMarked
package io.fastapi.types.validate;
