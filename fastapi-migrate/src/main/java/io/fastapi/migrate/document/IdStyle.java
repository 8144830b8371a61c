package io.fastapi.migrate.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a service makes its operation ids, as far as all of them show it. */
public enum IdStyle {
    /** FastAPI's own: function, path and method. */
    FASTAPI("") {
        @Override
        Optional<String> functionName(OperationDocument operation) {
            return operation.functionName();
        }
    },
    /** The name of the function. */
    NAME("Operation::name") {
        @Override
        Optional<String> functionName(OperationDocument operation) {
            return identifier(operation.operationId());
        }
    },
    /** The first tag and the name of the function, as FastAPI's documentation proposes it. */
    TAG_AND_NAME("operation -> operation.settings().tags().get(0) + \"-\" + operation.name()") {
        @Override
        Optional<String> functionName(OperationDocument operation) {
            String start = operation.tags().isEmpty() ? "" : operation.tags().get(0) + "-";
            String id = operation.operationId();
            return (start.isEmpty() || !id.startsWith(start))
                    ? Optional.empty()
                    : identifier(id.substring(start.length()));
        }
    };

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final String function;

    IdStyle(String function) {
        this.function = function;
    }

    /** The style of which all operations are, otherwise FastAPI's. */
    public static IdStyle of(List<OperationDocument> operations) {
        boolean own = operations.isEmpty()
                || operations.stream()
                        .anyMatch(operation -> operation.functionName().isPresent());
        if (own) {
            return FASTAPI;
        }
        for (IdStyle style : List.of(TAG_AND_NAME, NAME)) {
            if (operations.stream()
                    .allMatch(operation -> style.functionName(operation).isPresent())) {
                return style;
            }
        }
        return FASTAPI;
    }

    /** The function that makes the ids in Java; empty where it is the usual one. */
    public Optional<String> function() {
        return this.function.isEmpty() ? Optional.empty() : Optional.of(this.function);
    }

    /** The name of the Python function, where the id of the operation is of this style. */
    abstract Optional<String> functionName(OperationDocument operation);

    /** Whether the id of an operation is made by the function. */
    public boolean makesId(OperationDocument operation) {
        return functionName(operation).isPresent();
    }

    /** The name of an operation, as good as the document tells it: by its id, else by its summary. */
    public String name(OperationDocument operation) {
        return functionName(operation)
                .or(() -> bySummary(operation))
                .orElseGet(() -> String.join("_", operation.operationId().split("\\W+")));
    }

    private static Optional<String> bySummary(OperationDocument operation) {
        return operation
                .text("summary")
                .map(summary -> summary.toLowerCase(Locale.ROOT).replace(' ', '_'))
                .flatMap(IdStyle::identifier);
    }

    private static Optional<String> identifier(String text) {
        return IDENTIFIER.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
