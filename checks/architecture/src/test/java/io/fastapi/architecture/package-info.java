/** The rules of the code, and the proof that each can fail. */
@org.jspecify.annotations.NullMarked
package io.fastapi.architecture;
