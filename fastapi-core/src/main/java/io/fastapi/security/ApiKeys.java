package io.fastapi.security;

import io.fastapi.input.In;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the three kinds of API keys have in common. */
final class ApiKeys {

    private ApiKeys() {}

    static Map<String, Object> document(String in, String name) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "apiKey");
        document.put("in", in);
        document.put("name", name);
        return document;
    }

    static Reading<String> reading(In in, String name) {
        return Reading.of(in, name, new Authorization.Whole(), "APIKey");
    }
}
