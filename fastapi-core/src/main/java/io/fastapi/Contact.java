package io.fastapi;

import java.util.Map;

/** Whom to ask: FastAPI's {@code contact}. */
public final class Contact extends InfoObject<Contact> {

    private Contact(Map<String, Object> members) {
        super(members);
    }

    @Override
    Contact of(Map<String, Object> members) {
        return new Contact(members);
    }

    /** Without a name. */
    public static Contact of() {
        return new Contact(Map.of());
    }

    /** A person or team. */
    public static Contact of(String name) {
        return new Contact(Map.of("name", name));
    }

    /** Where to find them. */
    public Contact url(String url) {
        return with("url", url);
    }

    /** Where to write to them. */
    public Contact email(String email) {
        return with("email", email);
    }
}
