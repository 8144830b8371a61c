package io.fastapi.engine.websocket;

import io.fastapi.error.Problems;
import io.fastapi.input.Body;
import io.fastapi.input.Context;
import io.fastapi.input.Input;
import io.fastapi.input.Overrides;
import io.fastapi.input.Param;
import io.fastapi.input.tree.InputTree;
import io.fastapi.operation.Operation;
import java.util.LinkedHashSet;

/** Finds inputs that read a body: the handshake of a WebSocket has none. */
final class BodilessChecks {

    private BodilessChecks() {}

    /** Notes what is wrong. */
    static void check(Operation operation, Overrides overrides, Problems problems) {
        InputTree tree = InputTree.of(
                operation.settings().dependencies(), operation.inputs(), operation.pathVariables(), overrides);
        for (Input<?> input : new LinkedHashSet<>(tree.servedLeaves())) {
            if (readsBody(input)) {
                problems.add(
                        operation,
                        label(input) + " reads a body, and the handshake of a WebSocket has none",
                        "take it as a message, socket.receiveJson(..), or from path(..), query(..), header(..) or"
                                + " cookie(..)");
            }
        }
    }

    private static boolean readsBody(Input<?> input) {
        return input instanceof Body<?>
                || (input instanceof Param<?> param && param.in().isForm())
                || (input instanceof Context<?> context
                        && (context.kind() == Context.Kind.BODY_STREAM
                                || context.kind() == Context.Kind.BODY_INPUT_STREAM));
    }

    private static String label(Input<?> input) {
        if (input instanceof Body<?> body) {
            return body.label();
        }
        return (input instanceof Param<?> param) ? param.label() : input.toString();
    }
}
