/** Files that are served as they are. */
@org.jspecify.annotations.NullMarked
package io.fastapi.staticfiles;
