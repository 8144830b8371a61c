/** The application of {@code advanced/size-of-bodies.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.sizeofbodies;
