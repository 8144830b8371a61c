package io.fastapi;

import java.util.Map;

/** The description of a tag: an entry of FastAPI's {@code openapi_tags}. */
public final class Tag extends InfoObject<Tag> {

    private Tag(Map<String, Object> members) {
        super(members);
    }

    @Override
    Tag of(Map<String, Object> members) {
        return new Tag(members);
    }

    /** The tag, as operations and routers have it. */
    public static Tag of(String name) {
        return new Tag(Map.of("name", name));
    }

    /** What it is; Markdown allowed. */
    public Tag description(String description) {
        return with("description", description);
    }

    /** Documentation elsewhere. */
    public Tag externalDocs(ExternalDocs externalDocs) {
        return with("externalDocs", externalDocs.members());
    }
}
