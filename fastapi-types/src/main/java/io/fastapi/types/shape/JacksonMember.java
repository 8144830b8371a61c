package io.fastapi.types.shape;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;

/**
 * A property of a class that only Jackson can read and write.
 *
 * @param owner the class
 * @param name its name on the wire
 * @param pattern of {@code @JsonFormat}, {@code null} without
 * @param jsonType {@code string} with a pattern, or that of the shape of {@code @JsonFormat}; {@code null} if unknown
 */
public record JacksonMember(
        JavaType owner,
        String name,
        @Nullable String pattern,
        @Nullable String jsonType) {}
