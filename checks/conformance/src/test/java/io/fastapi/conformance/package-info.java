/** FastAPI programs written in Java, and the test that compares their answers with those of the originals. */
@NullMarked
package io.fastapi.conformance;

import org.jspecify.annotations.NullMarked;
