/** What a model is written with: type references, the tri-state {@code Patch}, and the few annotations of ours. */
@org.jspecify.annotations.NullMarked
package io.fastapi.types.model;
