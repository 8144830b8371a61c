/** Spring Boot's view: beans and {@code fastapi.*} properties. */
@org.jspecify.annotations.NullMarked
package io.fastapi.autoconfigure;
