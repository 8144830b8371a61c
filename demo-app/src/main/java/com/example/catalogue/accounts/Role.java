package com.example.catalogue.accounts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What somebody is to the shop, and so which scopes their tokens may have. */
enum Role {
    @JsonProperty("customer")
    CUSTOMER(List.of("orders")),
    @JsonProperty("staff")
    STAFF(List.of("orders", "items"));

    private final List<String> scopes;

    Role(List<String> scopes) {
        this.scopes = scopes;
    }

    /** Of the scopes that a client asks for, those that this role has; all of them if it asks for none. */
    List<String> grant(List<String> asked) {
        return asked.isEmpty()
                ? this.scopes
                : this.scopes.stream().filter(asked::contains).toList();
    }
}
