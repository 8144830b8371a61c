/** The application of the README. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.readme;
