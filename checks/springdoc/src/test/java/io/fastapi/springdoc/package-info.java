@org.jspecify.annotations.NullMarked
package io.fastapi.springdoc;
