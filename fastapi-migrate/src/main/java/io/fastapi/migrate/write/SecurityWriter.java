package io.fastapi.migrate.write;

import io.fastapi.migrate.document.JsonTrees;
import io.fastapi.migrate.document.OperationDocument;
import io.fastapi.migrate.java.Code;
import io.fastapi.migrate.java.JavaFile;
import io.fastapi.migrate.java.JavaNames;
import io.fastapi.migrate.java.NameScope;
import io.fastapi.migrate.java.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes security schemes as constants, and what an operation asks for. */
final class SecurityWriter {

    static final String CLASS = "Schemes";

    private static final String PACKAGE = "io.fastapi.security.";

    private final Map<String, String> constants = new LinkedHashMap<>();
    private final Map<String, String> declarations = new LinkedHashMap<>();
    private final Code code = new Code();
    private final String basePackage;

    SecurityWriter(Map<String, ObjectNode> schemes, String basePackage) {
        this.basePackage = basePackage;
        NameScope names = new NameScope();
        schemes.forEach((name, scheme) -> expression(scheme).ifPresent(expression -> {
            String constant = names.unique(JavaNames.constant(name), "_");
            this.constants.put(name, constant);
            this.declarations.put(constant, declaration(name, constant, scheme, expression));
        }));
    }

    /** The type of a scheme with what makes it. */
    private record Made(String type, String usualName, String expression) {}

    private String declaration(String name, String constant, ObjectNode scheme, Made made) {
        StringBuilder declaration = new StringBuilder("    static final ")
                .append(made.type())
                .append(" ")
                .append(constant)
                .append(" = ")
                .append(made.expression());
        if (!name.equals(made.usualName())) {
            declaration
                    .append("\n            .schemeName(")
                    .append(Text.literal(name))
                    .append(")");
        }
        scheme.path("description")
                .stringValueOpt()
                .ifPresent(text -> declaration
                        .append("\n            .description(")
                        .append(Text.literal(text))
                        .append(")"));
        this.code.uses(PACKAGE + made.type());
        return declaration.append(";\n").toString();
    }

    private Optional<Made> expression(ObjectNode scheme) {
        return switch (scheme.path("type").asString("")) {
            case "apiKey" -> apiKey(scheme);
            case "http" -> Optional.of(http(scheme));
            case "oauth2" -> Optional.of(oauth2(scheme.path("flows")));
            case "openIdConnect" -> {
                String url = Text.literal(scheme.path("openIdConnectUrl").asString(""));
                yield Optional.of(
                        new Made("OpenIdConnect", "OpenIdConnect", "OpenIdConnect.openIdConnectUrl(" + url + ")"));
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Made> apiKey(ObjectNode scheme) {
        String type = switch (scheme.path("in").asString("")) {
            case "header" -> "ApiKeyHeader";
            case "query" -> "ApiKeyQuery";
            case "cookie" -> "ApiKeyCookie";
            default -> "";
        };
        String name = Text.literal(scheme.path("name").asString(""));
        return type.isEmpty()
                ? Optional.empty()
                : Optional.of(new Made(type, type.replace("ApiKey", "APIKey"), type + ".name(" + name + ")"));
    }

    private static Made http(ObjectNode scheme) {
        String name = scheme.path("scheme").asString("");
        String format = scheme.path("bearerFormat").asString("");
        return switch (name) {
            case "basic" -> new Made("HttpBasic", "HTTPBasic", "HttpBasic.of()");
            case "digest" -> new Made("HttpDigest", "HTTPDigest", "HttpDigest.of()");
            case "bearer" ->
                new Made(
                        "HttpBearer",
                        "HTTPBearer",
                        "HttpBearer.of()" + (format.isEmpty() ? "" : ".bearerFormat(" + Text.literal(format) + ")"));
            default -> new Made("HttpBase", "HTTPBase", "HttpBase.scheme(" + Text.literal(name) + ")");
        };
    }

    private Made oauth2(JsonNode flows) {
        if (flows.size() == 1 && flows.has("password")) {
            return new Made(
                    "OAuth2PasswordBearer",
                    "OAuth2PasswordBearer",
                    "OAuth2PasswordBearer.tokenUrl(" + url(flows.path("password"), "tokenUrl") + ")"
                            + details(flows.path("password")));
        }
        if (flows.size() == 1 && flows.has("authorizationCode")) {
            JsonNode flow = flows.path("authorizationCode");
            return new Made(
                    "OAuth2AuthorizationCodeBearer",
                    "OAuth2AuthorizationCodeBearer",
                    "OAuth2AuthorizationCodeBearer.of(" + url(flow, "authorizationUrl") + ", " + url(flow, "tokenUrl")
                            + ")" + details(flow));
        }
        List<String> all = new ArrayList<>();
        flows.properties().forEach(flow -> all.add(flow(flow.getKey(), flow.getValue())));
        this.code.uses(all.isEmpty() ? List.of() : List.of(PACKAGE + "OAuthFlow"));
        return new Made("OAuth2", "OAuth2", "OAuth2.flows(" + String.join(", ", all) + ")");
    }

    private static String flow(String name, JsonNode flow) {
        String arguments = switch (name) {
            case "implicit" -> url(flow, "authorizationUrl");
            case "authorizationCode" -> url(flow, "authorizationUrl") + ", " + url(flow, "tokenUrl");
            default -> url(flow, "tokenUrl");
        };
        return "OAuthFlow." + JavaNames.member(name) + "(" + arguments + ")" + details(flow);
    }

    private static String url(JsonNode flow, String member) {
        return Text.literal(flow.path(member).asString(""));
    }

    private static String details(JsonNode flow) {
        StringBuilder details = new StringBuilder();
        if (flow.has("refreshUrl")) {
            details.append(".refreshUrl(").append(url(flow, "refreshUrl")).append(")");
        }
        flow.path("scopes")
                .properties()
                .forEach(scope -> details.append("\n            .scope(")
                        .append(Text.literal(scope.getKey()))
                        .append(", ")
                        .append(Text.literal(scope.getValue().asString("")))
                        .append(")"));
        return details.toString();
    }

    /** What an operation asks for; empty where the document says it in a way that FastAPI does not. */
    Optional<List<String>> asked(OperationDocument operation, Code target) {
        List<String> asked = new ArrayList<>();
        for (ObjectNode requirement : operation.security()) {
            String name = requirement.isEmpty()
                    ? ""
                    : requirement.propertyNames().iterator().next();
            String constant = this.constants.get(name);
            if (constant == null || requirement.size() != 1) {
                return Optional.empty();
            }
            List<String> scopes = JsonTrees.texts(requirement.get(name));
            String scheme = CLASS + "." + constant;
            asked.add(scopes.isEmpty() ? scheme : "security(" + scheme + ", " + Text.literals(scopes) + ")");
        }
        if (!asked.isEmpty()) {
            target.uses(this.basePackage + "." + CLASS);
        }
        return Optional.of(asked);
    }

    /** The class of the constants, if there are any. */
    Optional<JavaFile> file() {
        if (this.declarations.isEmpty()) {
            return Optional.empty();
        }
        this.code.add(
                "/**\n * What clients show to be let in. The document does not tell {@code auto_error=False}: say\n"
                        + " * {@code .autoError(false)} where a request without credentials is let in; for a token or key it is\n"
                        + " * a {@code SecurityScheme<Optional<String>>} then.\n */\n");
        this.code.add("final class " + CLASS + " {\n\n");
        this.code.add(String.join("\n", this.declarations.values()));
        this.code.add("\n    private " + CLASS + "() {}\n}\n");
        return Optional.of(this.code.file(this.basePackage, CLASS));
    }
}
