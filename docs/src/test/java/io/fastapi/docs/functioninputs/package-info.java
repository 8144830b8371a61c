/** The application of {@code advanced/function-inputs.md}. */
@org.jspecify.annotations.NullMarked
package io.fastapi.docs.functioninputs;
