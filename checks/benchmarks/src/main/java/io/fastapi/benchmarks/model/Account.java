package io.fastapi.benchmarks.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;

/** Whom a token stands for. */
@JsonPropertyOrder({"username", "fullName", "disabled"})
public record Account(String username, String fullName, boolean disabled) {

    /** The accounts by token. */
    public static Map<String, Account> byToken() {
        return Map.of("token-of-alice", new Account("alice", "Alice Wonderson", false));
    }

    /** The accounts by name, which is the subject of a signed token. */
    public static Map<String, Account> byName() {
        return Map.of("alice", new Account("alice", "Alice Wonderson", false));
    }
}
