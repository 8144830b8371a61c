package io.fastapi;

import io.fastapi.attribute.Misuse;
import java.util.List;
import java.util.Map;

/** The licence of the application: FastAPI's {@code license_info}. */
public final class License extends InfoObject<License> {

    private License(Map<String, Object> members) {
        super(members);
    }

    /** What it was given that nobody can mean; it is told at the start of the application. */
    public List<Misuse> misuses() {
        boolean both = members().containsKey("identifier") && members().containsKey("url");
        return both
                ? List.of(new Misuse(
                        "the licence has an identifier and a url, but OpenAPI allows one of them",
                        "leave out .identifier(\"" + members().get("identifier") + "\") or .url(\""
                                + members().get("url") + "\")"))
                : List.of();
    }

    @Override
    License of(Map<String, Object> members) {
        return new License(members);
    }

    /** A licence by name. */
    public static License of(String name) {
        return new License(Map.of("name", name));
    }

    /** Its SPDX identifier, such as {@code Apache-2.0}; excludes a URL. */
    public License identifier(String identifier) {
        return with("identifier", identifier);
    }

    /** Where its text is; excludes an identifier. */
    public License url(String url) {
        return with("url", url);
    }
}
