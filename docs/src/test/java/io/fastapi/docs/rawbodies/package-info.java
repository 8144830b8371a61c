/** The application of {@code advanced/raw-bodies.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.rawbodies;
