package io.fastapi.migrate.write;

import io.fastapi.migrate.document.IdStyle;
import io.fastapi.migrate.document.JsonTrees;
import io.fastapi.migrate.document.OperationDocument;
import io.fastapi.migrate.java.Code;
import io.fastapi.migrate.java.JavaNames;
import io.fastapi.migrate.java.NameScope;
import io.fastapi.migrate.java.Text;
import io.fastapi.migrate.type.ReadableParameters;
import io.fastapi.migrate.type.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Writes one operation: what it says, and the handler that is to be written. */
final class OperationWriter {

    /** The most inputs that an operation takes one by one. */
    private static final int MOST = 8;

    private static final int SHORT = 80;

    /**
     * An operation in Java.
     *
     * @param declaration the expression
     * @param handler the method, and the records of its inputs where there are many
     */
    record Written(String declaration, String handler) {}

    private final Types types;
    private final Map<String, ObjectNode> schemas;
    private final Values values;
    private final SecurityWriter security;
    private final IdStyle ids;
    private final Code code;
    private final NameScope methods;
    private final NameScope classes;

    OperationWriter(
            Types types,
            Map<String, ObjectNode> schemas,
            Values values,
            SecurityWriter security,
            IdStyle ids,
            Code code) {
        this.types = types;
        this.schemas = schemas;
        this.values = values;
        this.security = security;
        this.ids = ids;
        this.code = code;
        this.methods = NameScope.ofHandlers();
        this.classes = NameScope.ofClasses();
    }

    /** An operation that is served, for one method or several. */
    Written served(OperationDocument operation, List<String> methods, List<String> tags) {
        String name = this.ids.name(operation);
        String method = this.methods.unique(JavaNames.member(name), "Handler");
        String hint = JavaNames.type(name);
        Parts parts = parts(operation, hint, true);
        String named = JavaNames.snake(method).equals(name) ? "" : call("name", name);
        StringBuilder handler = new StringBuilder();
        Inputs inputs = inputs(parts.inputs(), hint, handler);
        boolean nothing = parts.answer().returned().equals("void");
        String declaration = start(operation, methods) + named + said(operation, name, tags, parts) + inputs.params()
                + "\n." + (nothing ? "handleVoid" : "handle") + "(this::" + method + ")";
        handler.append(method(operation, methods, method, parts.answer().returned(), inputs.arguments()));
        return new Written(declaration, handler.toString());
    }

    /** An operation of clients, which is only documented. */
    String documented(OperationDocument operation, String name) {
        Parts parts = parts(operation, JavaNames.type(name), false);
        StringBuilder records = new StringBuilder();
        Inputs inputs = inputs(parts.inputs(), JavaNames.type(name), records);
        return start(operation, List.of(operation.method()))
                + call("name", name)
                + said(operation, name, operation.tags(), parts)
                + inputs.params();
    }

    /** Everything that has to be written before the operation is. */
    private record Parts(List<InputSource> inputs, AnswerWriter.Answer answer, ObjectNode rest, boolean unread) {}

    private Parts parts(OperationDocument operation, String hint, boolean handled) {
        NameScope names = new NameScope();
        InputWriter writer = new InputWriter(this.types, this.values, this.code, names, hint);
        List<InputSource> inputs = new ArrayList<>();
        ObjectNode rest = operation.extra();
        boolean real = operation.canBeInvalid() || !this.schemas.containsKey("HTTPValidationError");
        Set<String> read = new HashSet<>();
        ReadableParameters readable = new ReadableParameters(this.schemas);
        for (ObjectNode parameter : operation.parameters()) {
            if (real && readable.isReadable(parameter, operation)) {
                inputs.add(writer.parameter(parameter));
                read.add(parameter.path("name").asString(""));
            } else {
                rest.withArray("parameters").add(parameter);
            }
        }
        if (!real) {
            operation.body().ifPresent(body -> rest.set("requestBody", body));
        }
        operation.body().filter(body -> real).ifPresent(body -> {
            ObjectNode left = JsonTrees.object();
            inputs.addAll(new BodyWriter(this.types, this.schemas, this.code, names, writer, hint)
                    .write(operation, body, left));
            if (!left.isEmpty()) {
                rest.set("requestBody", left);
            }
        });
        AnswerWriter.Answer answer =
                new AnswerWriter(this.types, this.values, this.code, hint, handled).write(operation, !inputs.isEmpty());
        boolean unread = operation.pathVariables().stream().anyMatch(name -> !read.contains(name));
        return new Parts(inputs, answer, rest, unread);
    }

    private static String start(OperationDocument operation, List<String> methods) {
        String path = Text.literal(operation.path());
        return (methods.size() == 1)
                ? operation.method() + "(" + path + ")"
                : "route(" + path + ", " + Text.literals(upperCase(methods)) + ")";
    }

    private static List<String> upperCase(List<String> methods) {
        return methods.stream().map(method -> method.toUpperCase(Locale.ROOT)).toList();
    }

    private static String call(String name, String text) {
        return "\n." + name + "(" + Text.literal(text) + ")";
    }

    private String said(OperationDocument operation, String name, List<String> tags, Parts parts) {
        StringBuilder said = new StringBuilder();
        if (!tags.isEmpty()) {
            said.append("\n.tags(").append(Text.literals(tags)).append(")");
        }
        operation
                .text("summary")
                .filter(summary -> !summary.equals(title(name)))
                .ifPresent(summary -> said.append(call("summary", summary)));
        operation.text("description").ifPresent(text -> said.append(call("description", text)));
        if (!this.ids.makesId(operation)) {
            operation.text("operationId").ifPresent(id -> said.append(call("operationId", id)));
        }
        if (operation.tree().path("deprecated").asBoolean(false)) {
            said.append("\n.deprecated()");
        }
        said.append(parts.answer().calls());
        callbacks(operation, said);
        Optional<List<String>> asked = this.security.asked(operation, this.code);
        List<String> used = new ArrayList<>(asked.orElse(List.of()));
        if (parts.unread()) {
            used.add("request()"); // which has the variables of the path that no parameter is for
        }
        Optional.of(used)
                .filter(list -> !list.isEmpty())
                .ifPresent(list -> said.append("\n.dependencies(")
                        .append(String.join(", ", list))
                        .append(")"));
        ObjectNode rest = parts.rest();
        if (asked.isEmpty()) {
            rest.set("security", operation.tree().get("security"));
        }
        rest.properties()
                .forEach(member -> said.append("\n.openapiExtra(")
                        .append(Text.literal(member.getKey()))
                        .append(", ")
                        .append(this.values.plain(member.getValue(), this.code))
                        .append(")"));
        return said.toString();
    }

    private void callbacks(OperationDocument operation, StringBuilder said) {
        List<String> callbacks = new ArrayList<>();
        operation
                .callbacks()
                .forEach((name, operations) ->
                        operations.forEach(callback -> callbacks.add(Text.indented(documented(callback, name), 8))));
        operation
                .hiddenCallbacks()
                .forEach((name, path) -> callbacks.add(
                        "get(" + Text.literal(path) + ").name(" + Text.literal(name) + ").includeInSchema(false)"));
        if (!callbacks.isEmpty()) {
            said.append("\n.callbacks(\n        ")
                    .append(String.join(",\n        ", callbacks))
                    .append(")");
        }
    }

    /** The title that FastAPI makes of a function. */
    private static String title(String name) {
        StringBuilder title = new StringBuilder();
        boolean inside = false;
        for (char letter : name.replace('_', ' ').toCharArray()) {
            title.append(inside ? Character.toLowerCase(letter) : Character.toTitleCase(letter));
            inside = Character.isLetter(letter);
        }
        return title.toString();
    }

    /** The inputs as the operation and the handler see them. */
    private record Inputs(String params, String arguments) {}

    private Inputs inputs(List<InputSource> inputs, String hint, StringBuilder records) {
        if (inputs.isEmpty()) {
            return new Inputs("", "");
        }
        if (inputs.size() <= MOST) {
            return new Inputs(params(inputs), arguments(inputs));
        }
        List<InputSource> groups = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i += MOST) {
            List<InputSource> group = inputs.subList(i, Math.min(i + MOST, inputs.size()));
            String type = this.classes.unique(hint + "Inputs", "");
            records.append("\n    record ")
                    .append(type)
                    .append("(")
                    .append(arguments(group))
                    .append(") {}\n");
            String expression = "depends(" + Text.indented(list(group) + ",\n" + type + "::new", 8) + ")";
            groups.add(new InputSource("inputs" + (groups.size() + 1), type, type, expression));
        }
        return new Inputs(params(groups), arguments(groups));
    }

    private static String list(List<InputSource> inputs) {
        return "\n" + inputs.stream().map(InputSource::expression).collect(Collectors.joining(",\n"));
    }

    private static String params(List<InputSource> inputs) {
        String line = inputs.stream().map(InputSource::expression).collect(Collectors.joining(", "));
        if (line.length() <= SHORT && !line.contains("\n")) {
            return "\n.params(" + line + ")";
        }
        String list = inputs.stream()
                .map(input -> Text.indented(input.expression(), 8))
                .collect(Collectors.joining(",\n        "));
        return "\n.params(\n        " + list + ")";
    }

    private static String arguments(List<InputSource> inputs) {
        return inputs.stream().map(input -> input.type() + " " + input.name()).collect(Collectors.joining(", "));
    }

    private String method(
            OperationDocument operation, List<String> methods, String method, String returned, String arguments) {
        this.code.uses("io.fastapi.error.HttpException");
        String comment = Text.comment(String.join(", ", upperCase(methods)) + " " + operation.path());
        return "\n    /** " + comment + " */\n    private " + returned + " " + method + "(" + arguments + ") {\n"
                + "        throw new HttpException(501, \"Not implemented\"); // TODO\n    }\n";
    }
}
