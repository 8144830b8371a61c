package io.fastapi;

import java.util.Map;

/** Documentation elsewhere: FastAPI's {@code external_docs}, also of a tag. */
public final class ExternalDocs extends InfoObject<ExternalDocs> {

    private ExternalDocs(Map<String, Object> members) {
        super(members);
    }

    @Override
    ExternalDocs of(Map<String, Object> members) {
        return new ExternalDocs(members);
    }

    /** Where it is. */
    public static ExternalDocs of(String url) {
        return new ExternalDocs(Map.of("url", url));
    }

    /** What it is; Markdown allowed. */
    public ExternalDocs description(String description) {
        return with("description", description);
    }
}
