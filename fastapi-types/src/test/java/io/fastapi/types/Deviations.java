package io.fastapi.types;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where we answer differently from pydantic, and why. Everything else in the table must be equal. */
final class Deviations {

    private static final Map<String, List<Object>> INPUTS = Map.of(
            // java.net.URI has no URL with an empty authority
            "url", List.of("foo://", "oo://", "fo+://", "fle:", "ttp://"),
            // pydantic compares before it finds that Python has no year 0
            "date_ge", List.of("0000-01-01"));

    private Deviations() {}

    /** A secret is never shown, not even one that is no good. */
    static boolean isSecret(String type) {
        return type.startsWith("secret");
    }

    static boolean isKnown(String type, @Nullable Object input) {
        // BigDecimal has no negative zero
        boolean negativeZero = type.startsWith("decimal")
                && ("-0".equals(input) || Double.valueOf(-0.0).equals(input));
        // no path of Java has the character NUL
        boolean nul = type.equals("path") && input instanceof String text && text.indexOf(0) >= 0;
        return negativeZero || nul || INPUTS.getOrDefault(type, List.of()).contains(input);
    }
}
