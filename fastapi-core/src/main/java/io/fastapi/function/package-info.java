/** Functions as users write them: by number of inputs, with where they run. */
@org.jspecify.annotations.NullMarked
package io.fastapi.function;
