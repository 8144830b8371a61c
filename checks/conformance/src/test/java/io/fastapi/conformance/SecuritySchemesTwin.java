package io.fastapi.conformance;

import static io.fastapi.Dsl.get;
import static io.fastapi.Dsl.query;
import static io.fastapi.Dsl.security;

import io.fastapi.FastApi;
import io.fastapi.input.Input;
import io.fastapi.input.SecurityScheme;
import io.fastapi.operation.Operation;
import io.fastapi.security.ApiKeyCookie;
import io.fastapi.security.ApiKeyHeader;
import io.fastapi.security.ApiKeyQuery;
import io.fastapi.security.HttpBase;
import io.fastapi.security.HttpBasic;
import io.fastapi.security.HttpBearer;
import io.fastapi.security.HttpDigest;
import io.fastapi.security.OAuth2;
import io.fastapi.security.OAuth2AuthorizationCodeBearer;
import io.fastapi.security.OAuth2PasswordBearer;
import io.fastapi.security.OAuthFlow;
import io.fastapi.security.OpenIdConnect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code twins/security_schemes.py}. */
final class SecuritySchemesTwin {

    private SecuritySchemesTwin() {}

    static FastApi app() {
        Map<String, SecurityScheme<?>> schemes = new LinkedHashMap<>();
        apiKeys(schemes);
        http(schemes);
        elsewhere(schemes);
        List<Operation> operations = new ArrayList<>();
        schemes.forEach((path, scheme) -> operations.add(served(path, scheme)));
        operations.addAll(combined());
        return FastApi.of(operations.toArray(Operation[]::new));
    }

    private static Operation served(String path, Input<?> scheme) {
        return get(path)
                .name("read" + path.replace('/', '_').replace('-', '_'))
                .params(scheme)
                .handle(value -> Ordered.map("value", value));
    }

    private static void apiKeys(Map<String, SecurityScheme<?>> schemes) {
        schemes.put("/header", ApiKeyHeader.name("X-Key"));
        schemes.put(
                "/header/described",
                ApiKeyHeader.name("x_key").schemeName("Described key").description("A *key*"));
        schemes.put(
                "/header/optional",
                ApiKeyHeader.name("X-Key").schemeName("Optional header").autoError(false));
        schemes.put("/query", ApiKeyQuery.name("key"));
        schemes.put("/query/described", ApiKeyQuery.name("key").schemeName("").description("A key"));
        schemes.put(
                "/query/optional",
                ApiKeyQuery.name("key").schemeName("Optional query").autoError(false));
        schemes.put(
                "/query/undescribed",
                ApiKeyQuery.name("key").schemeName("Undescribed").description(""));
        schemes.put("/cookie", ApiKeyCookie.name("key"));
        schemes.put(
                "/cookie/described",
                ApiKeyCookie.name("key").schemeName("Described cookie").description("A cookie"));
        schemes.put(
                "/cookie/optional",
                ApiKeyCookie.name("key").schemeName("Optional cookie").autoError(false));
    }

    private static void http(Map<String, SecurityScheme<?>> schemes) {
        schemes.put("/base", HttpBase.scheme("Other"));
        schemes.put(
                "/base/odd",
                HttpBase.scheme("some-other SCHEME2x").schemeName("Odd").description("Odd"));
        schemes.put(
                "/base/optional",
                HttpBase.scheme("Other").schemeName("Optional base").autoError(false));
        schemes.put("/basic", HttpBasic.of());
        schemes.put(
                "/basic/described", HttpBasic.of().schemeName("Described basic").description("A password"));
        schemes.put("/basic/realm", HttpBasic.of().realm("sim\"ple").schemeName("Realm"));
        schemes.put("/basic/no-realm", HttpBasic.of().realm("").schemeName("No realm"));
        schemes.put(
                "/basic/optional",
                HttpBasic.of().realm("simple").schemeName("Optional basic").autoError(false));
        schemes.put("/bearer", HttpBearer.of());
        schemes.put(
                "/bearer/described",
                HttpBearer.of()
                        .bearerFormat("JWT")
                        .schemeName("Described bearer")
                        .description("A token"));
        schemes.put(
                "/bearer/optional",
                HttpBearer.of().schemeName("Optional bearer").autoError(false));
        schemes.put("/digest", HttpDigest.of());
        schemes.put(
                "/digest/described",
                HttpDigest.of().schemeName("Described digest").description("A digest"));
        schemes.put(
                "/digest/optional",
                HttpDigest.of().schemeName("Optional digest").autoError(false));
    }

    private static void elsewhere(Map<String, SecurityScheme<?>> schemes) {
        OpenIdConnect oidc = OpenIdConnect.openIdConnectUrl("/openid");
        schemes.put("/oidc", oidc);
        schemes.put("/oidc/described", oidc.schemeName("Oidc").description("Elsewhere"));
        schemes.put("/oidc/optional", oidc.schemeName("Optional oidc").autoError(false));
        OAuth2PasswordBearer password = OAuth2PasswordBearer.tokenUrl("token");
        schemes.put("/password", password);
        schemes.put(
                "/password/described",
                OAuth2PasswordBearer.tokenUrl("/token")
                        .schemeName("Described password")
                        .scope("me", "Read me")
                        .scope("items", "Read items")
                        .description("Log in")
                        .refreshUrl("refresh"));
        schemes.put(
                "/password/optional", password.schemeName("Optional password").autoError(false));
        OAuth2AuthorizationCodeBearer code = OAuth2AuthorizationCodeBearer.of("authorize", "token");
        schemes.put("/code", code);
        schemes.put(
                "/code/described",
                OAuth2AuthorizationCodeBearer.of("https://example.com/authorize", "https://example.com/token")
                        .refreshUrl("https://example.com/refresh")
                        .schemeName("Described code")
                        .scope("me", "Read me")
                        .scope("items", "Read items")
                        .description("Log in elsewhere"));
        schemes.put("/code/optional", code.schemeName("Optional code").autoError(false));
        flows(schemes);
    }

    private static void flows(Map<String, SecurityScheme<?>> schemes) {
        schemes.put("/oauth2", OAuth2.flows());
        schemes.put(
                "/oauth2/described",
                OAuth2.flows(
                                OAuthFlow.clientCredentials("token"),
                                OAuthFlow.password("token")
                                        .refreshUrl("refresh")
                                        .scope("me", "Read me")
                                        .scope("items", "Read items"))
                        .schemeName("Described flows")
                        .description("Two flows"));
        schemes.put(
                "/oauth2/optional",
                OAuth2.flows(
                                OAuthFlow.authorizationCode("authorize", "token")
                                        .scope("me", "Read me")
                                        .scope("items", "Read items"),
                                OAuthFlow.implicit("authorize"))
                        .schemeName("Optional flows")
                        .autoError(false));
    }

    private static List<Operation> combined() {
        return List.of(
                get("/both")
                        .name("read_both")
                        .params(ApiKeyHeader.name("X-One"), ApiKeyHeader.name("X-Two"))
                        .handle((key, other) -> Ordered.map("key", key, "other", other)),
                get("/either")
                        .name("read_either")
                        .params(
                                security(ApiKeyQuery.name("key").autoError(false)),
                                security(HttpBearer.of().autoError(false)))
                        .handle((key, token) -> Ordered.map("key", key, "token", token)),
                get("/before-checks")
                        .name("read_before_checks")
                        .params(query("size", int.class), OAuth2PasswordBearer.tokenUrl("elsewhere"))
                        .handle((size, token) -> Ordered.map("size", size, "token", token)));
    }
}
