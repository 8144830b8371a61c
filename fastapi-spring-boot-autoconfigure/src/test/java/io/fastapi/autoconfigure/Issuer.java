package io.fastapi.autoconfigure;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** Somebody else who issues tokens: what a resource server asks of an issuer, on a port of its own. */
final class Issuer implements AutoCloseable {

    private static final String OPAQUE = "opaque-token-of-alice";

    private final HttpServer server;
    private final RSAKey key;

    Issuer() throws IOException, JOSEException {
        this.key = new RSAKeyGenerator(2048)
                .keyID("1")
                .algorithm(JWSAlgorithm.RS256)
                .generate();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(
                "/.well-known/openid-configuration",
                "{\"issuer\":\"" + url() + "\",\"jwks_uri\":\"" + url() + "/keys\"}");
        answer("/keys", new JWKSet(this.key).toString(true));
        this.server.createContext("/introspect", exchange -> {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            send(
                    exchange,
                    form.contains("token=" + OPAQUE)
                            ? "{\"active\":true,\"sub\":\"alice\",\"scope\":\"items\"}"
                            : "{\"active\":false}");
        });
        this.server.start();
    }

    String url() {
        return "http://localhost:" + this.server.getAddress().getPort();
    }

    String opaqueToken() {
        return OPAQUE;
    }

    String token(String subject, String scope) throws JOSEException {
        return token(this.key, subject, scope);
    }

    /** A token that claims to be of this issuer. */
    String forgedToken(String subject) throws JOSEException {
        return token(new RSAKeyGenerator(2048).keyID("1").generate(), subject, "items");
    }

    private String token(RSAKey signer, String subject, String scope) throws JOSEException {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject(subject)
                .claim("scope", scope)
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(), claims);
        token.sign(new RSASSASigner(signer));
        return token.serialize();
    }

    private void answer(String path, String json) {
        this.server.createContext(path, exchange -> send(exchange, json));
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        this.server.stop(0);
    }
}
