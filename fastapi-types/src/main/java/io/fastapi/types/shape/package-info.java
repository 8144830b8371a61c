/** The intermediate form of a Java type, from which validators, serializers and schemas are compiled. */
@org.jspecify.annotations.NullMarked
package io.fastapi.types.shape;
