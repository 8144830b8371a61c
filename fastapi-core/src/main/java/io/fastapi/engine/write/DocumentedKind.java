package io.fastapi.engine.write;

import io.fastapi.operation.Operation;
import io.fastapi.operation.ResponseTypes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the document shows the answers of an operation as one value or as a stream. What a handler returns may be another
 * kind, where its type does not tell; that is said once.
 */
final class DocumentedKind {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");

    private final String operation;
    private final boolean stream;
    private final AtomicBoolean said;

    private DocumentedKind(String operation, boolean stream, boolean said) {
        this.operation = operation;
        this.stream = stream;
        this.said = new AtomicBoolean(said);
    }

    static DocumentedKind of(Operation operation) {
        return new DocumentedKind(
                operation.toString(),
                ResponseTypes.isStream(operation),
                !operation.settings().includeInSchema());
    }

    boolean asStream() {
        return this.stream;
    }

    /** An answer is of the other kind. */
    void differs() {
        if (this.said.get() || this.said.getAndSet(true)) {
            return;
        }
        LOG.warn(
                this.stream
                        ? "{} sends one value, but its document shows a stream: let the handler's type be that of the value"
                        : "{} sends a stream of JSON lines, but its document shows one value: let the handler's type be a"
                                + " Flux, an Iterator or a Stream",
                this.operation);
    }
}
