package io.fastapi.openapi.contract;

import java.util.List;

/** Says what an API does differently than its clients know it. */
public final class ContractBrokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<OpenApiChange> changes;

    ContractBrokenException(String message, List<OpenApiChange> changes) {
        super(message);
        this.changes = List.copyOf(changes);
    }

    /** All changes, also those that break nothing. */
    public List<OpenApiChange> changes() {
        return this.changes;
    }
}
