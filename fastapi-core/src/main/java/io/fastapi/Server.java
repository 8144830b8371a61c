package io.fastapi;

import java.util.Map;

/** A server in the OpenAPI document: an entry of FastAPI's {@code servers}. */
public final class Server extends InfoObject<Server> {

    private Server(Map<String, Object> members) {
        super(members);
    }

    @Override
    Server of(Map<String, Object> members) {
        return new Server(members);
    }

    /** Where it is; may have variables in braces. */
    public static Server of(String url) {
        return new Server(Map.of("url", url));
    }

    /** What it is for; Markdown allowed. */
    public Server description(String description) {
        return with("description", description);
    }

    /** What stands for the variables of the URL, as OpenAPI server variable objects. */
    public Server variables(Map<String, Object> variables) {
        return with("variables", variables);
    }
}
