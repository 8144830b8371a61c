package io.fastapi.migrate.write;

import io.fastapi.migrate.document.IdStyle;
import io.fastapi.migrate.document.OperationDocument;
import io.fastapi.migrate.java.Code;
import io.fastapi.migrate.java.JavaFile;
import io.fastapi.migrate.java.Text;
import io.fastapi.migrate.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Writes the class of the operations of one tag. */
final class RouterWriter {

    /** How many operations one method holds, and of how many letters; a class file limits the size of methods. */
    private static final int MOST = 50;

    private static final int LARGEST = 50_000;

    private final Types types;
    private final Map<String, ObjectNode> schemas;
    private final Values values;
    private final SecurityWriter security;
    private final IdStyle ids;

    RouterWriter(Types types, Map<String, ObjectNode> schemas, Values values, SecurityWriter security, IdStyle ids) {
        this.types = types;
        this.schemas = schemas;
        this.values = values;
        this.security = security;
        this.ids = ids;
    }

    JavaFile write(String className, String about, List<OperationDocument> operations) {
        Code code = new Code().usesStatic("io.fastapi.Dsl.*");
        code.uses("io.fastapi.routing.ApiRouter", "org.springframework.stereotype.Component");
        OperationWriter writer =
                new OperationWriter(this.types, this.schemas, this.values, this.security, this.ids, code);
        List<String> tags = sharedTags(operations);
        List<String> declarations = new ArrayList<>();
        StringBuilder handlers = new StringBuilder();
        for (List<OperationDocument> route : routes(operations)) {
            OperationDocument operation = route.stream()
                    .filter(one -> one.functionName().isPresent())
                    .findFirst()
                    .orElse(route.get(0));
            List<String> own =
                    operation.tags().subList(tags.size(), operation.tags().size());
            List<String> methods = Stream.concat(Stream.of(operation), route.stream())
                    .map(OperationDocument::method)
                    .distinct()
                    .toList();
            OperationWriter.Written written = writer.served(operation, methods, own);
            declarations.add(Text.indented(written.declaration(), 24));
            handlers.append(written.handler());
        }
        code.add("/** " + Text.comment(about) + " */\n@Component\nclass " + className + " {\n");
        routers(code, declarations, tags);
        return code.add(handlers + "}\n").file(this.values.basePackage(), className);
    }

    /** What one function of FastAPI is for: one operation, or one for each of its methods, which differ in nothing else. */
    private static List<List<OperationDocument>> routes(List<OperationDocument> operations) {
        List<List<OperationDocument>> routes = new ArrayList<>();
        for (OperationDocument operation : operations) {
            boolean same = !routes.isEmpty()
                    && operation.text("operationId").isPresent()
                    && routes.get(routes.size() - 1).get(0).path().equals(operation.path())
                    && routes.get(routes.size() - 1).get(0).tree().equals(operation.tree());
            if (!same) {
                routes.add(new ArrayList<>());
            }
            routes.get(routes.size() - 1).add(operation);
        }
        return routes;
    }

    /** The tags that all operations begin with. */
    private static List<String> sharedTags(List<OperationDocument> operations) {
        List<String> shared = operations.get(0).tags();
        for (OperationDocument operation : operations) {
            int same = 0;
            List<String> tags = operation.tags();
            while (same < Math.min(shared.size(), tags.size())
                    && shared.get(same).equals(tags.get(same))) {
                same++;
            }
            shared = shared.subList(0, same);
        }
        return shared;
    }

    private static void routers(Code code, List<String> declarations, List<String> tags) {
        String tagged = tags.isEmpty() ? "" : "\n                .tags(" + Text.literals(tags) + ")";
        List<List<String>> parts = parts(declarations);
        if (parts.size() == 1) {
            code.add("\n    ApiRouter router() {\n        return " + router(declarations) + tagged + ";\n    }\n");
            return;
        }
        List<String> calls = new ArrayList<>();
        StringBuilder methods = new StringBuilder();
        for (List<String> some : parts) {
            String name = "router" + (calls.size() + 1);
            calls.add(name + "()");
            methods.append("\n    private ApiRouter " + name + "() {\n        return " + router(some) + ";\n    }\n");
        }
        code.add("\n    ApiRouter router() {\n        return ApiRouter.of(" + String.join(", ", calls) + ")" + tagged
                + ";\n    }\n" + methods);
    }

    private static List<List<String>> parts(List<String> declarations) {
        List<List<String>> parts = new ArrayList<>();
        int letters = 0;
        for (String declaration : declarations) {
            letters += declaration.length();
            if (parts.isEmpty() || parts.get(parts.size() - 1).size() == MOST || letters > LARGEST) {
                parts.add(new ArrayList<>());
                letters = declaration.length();
            }
            parts.get(parts.size() - 1).add(declaration);
        }
        return parts;
    }

    private static String router(List<String> declarations) {
        return "ApiRouter.of(\n                " + String.join(",\n                ", declarations) + ")";
    }
}
