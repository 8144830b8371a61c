package arity;

import static arity.Words.MAX;
import static arity.Words.NOTE;
import static arity.Words.join;
import static arity.Words.names;
import static arity.Words.parameters;
import static arity.Words.type;
import static arity.Words.types;
import static arity.Words.words;

/** Writes {@code WebSocketInputs1..8} and the step to them. */
final class WebSocketClasses {

    private WebSocketClasses() {}

    /** How the function of a WebSocket says where it runs: its suffix, its first argument, what it returns, and the words. */
    record WebSocketVerb(String suffix, String socket, String returns, String mode, String doc) {}

    static final WebSocketVerb[] WEB_SOCKET_VERBS = {
        new WebSocketVerb("", "WebSocket", "", "blocking",
                "a function that may block: it runs on a virtual thread, or on one of a pool of its own before Java 21"),
        new WebSocketVerb("Async", "AsyncWebSocket", "R extends Publisher<?>", "async",
                "a function that returns a {@code Publisher}; as a rule on the event loop, so it must not block"),
        new WebSocketVerb("Future", "AsyncWebSocket", "R extends CompletionStage<?>", "async",
                "a function that returns a {@code CompletionStage}; as a rule on the event loop, so it must not block"),
    };

    /** The methods {@code handle} of a WebSocket with some inputs. */
    static String handles(int n) {
        StringBuilder s = new StringBuilder();
        for (WebSocketVerb verb : WEB_SOCKET_VERBS) {
            boolean isVoid = verb.returns().isEmpty();
            String inputs = "? super " + verb.socket() + join(n, "", i -> ", ? super " + type(i));
            s.append("""

                    /** Served by %s. */
                    public %sWebSocketOperation handle%s(%s%d<%s%s> function) {
                        return operation(Call.%s(function));
                    }
                """.formatted(verb.doc(), isVoid ? "" : "<" + verb.returns() + "> ", verb.suffix(),
                        isVoid ? "Action" : "Fn", n + 1, inputs, isVoid ? "" : ", R", verb.mode()));
        }
        return s.toString();
    }

    static String inputs(int n) {
        return NOTE + """
            package io.fastapi.operation;

            import io.fastapi.attribute.Attributes;
            import io.fastapi.function.Action%4$d;
            import io.fastapi.function.Call;
            import io.fastapi.function.Fn%4$d;
            import io.fastapi.input.Input;
            import io.fastapi.websocket.AsyncWebSocket;
            import io.fastapi.websocket.WebSocket;
            import java.util.List;
            import java.util.concurrent.CompletionStage;
            import org.reactivestreams.Publisher;

            /** A WebSocket with %2$s, still without function. */
            public final class WebSocketInputs%1$d%3$s extends WebSocketOptions<WebSocketInputs%1$d%3$s> {

                WebSocketInputs%1$d(Attributes attributes, List<Input<?>> inputs) {
                    super(attributes, inputs);
                }

                @Override
                WebSocketInputs%1$d%3$s with(Attributes attributes) {
                    return new WebSocketInputs%1$d<>(attributes, inputs());
                }
            """.formatted(n, words(n), types(n), n + 1) + handles(n) + "}\n";
    }

    static String params() {
        StringBuilder s = new StringBuilder(NOTE + """
            package io.fastapi.operation;

            import io.fastapi.attribute.Attributes;
            import io.fastapi.function.Action1;
            import io.fastapi.function.Call;
            import io.fastapi.function.Fn1;
            import io.fastapi.input.Input;
            import io.fastapi.websocket.AsyncWebSocket;
            import io.fastapi.websocket.WebSocket;
            import java.util.List;
            import java.util.concurrent.CompletionStage;
            import org.reactivestreams.Publisher;

            /**
             * The step from a WebSocket without inputs to one with them. Beyond %d, inputs that belong together are grouped:
             * {@code depends(query("skip"), query("limit"), Paging::new)}.
             */
            abstract class WebSocketParams extends WebSocketOptions<WebSocketSpec> {

                WebSocketParams(Attributes attributes) {
                    super(attributes, List.of());
                }
            """.formatted(MAX));
        for (int n = 1; n <= MAX; n++) {
            s.append("\n    /** With %s, which the function receives after the WebSocket, in this order. */\n"
                    .formatted(words(n)));
            s.append("    public %s WebSocketInputs%d%s params(%s) {\n".formatted(types(n), n, types(n), parameters(n)));
            s.append("        return new WebSocketInputs%d<>(attributes(), List.of(%s));\n    }\n"
                    .formatted(n, names(n)));
        }
        return s.append(handles(0)).append("}\n").toString();
    }
}
