package io.fastapi.docs.tokenrules;

import static io.fastapi.Dsl.*;

import io.fastapi.routing.ApiRouter;
import io.fastapi.security.OAuth2PasswordBearer;
import io.fastapi.security.jwt.JwtKeys;
import io.fastapi.security.jwt.JwtSettings;
import io.fastapi.security.jwt.JwtTokens;
import io.fastapi.security.jwt.TokenStore;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::app[]
    static final OAuth2PasswordBearer OURS = OAuth2PasswordBearer.tokenUrl("token");
    static final OAuth2PasswordBearer PARTNERS =
            OAuth2PasswordBearer.tokenUrl("https://partner.example/token").schemeName("Partner");

    static JwtTokens ofPartner(String secret) {
        JwtSettings rules = JwtSettings.of(JwtKeys.secret(secret, MacAlgorithm.HS256))
                .issuer("https://partner.example")
                .audience("shop")
                .require("exp", "sub", "tenant");
        return JwtTokens.of(rules, TokenStore.inMemory(1000));
    }

    @Bean
    ApiRouter orders(JwtTokens ours, @Value("${PARTNER_SECRET}") String partnerSecret) {
        JwtTokens partners = ofPartner(partnerSecret);
        return ApiRouter.of(
                get("/me").params(ours.verified(OURS)).handle(token -> Map.of("username", token.getSubject())),
                get("/partner/me")
                        .params(partners.verified(PARTNERS))
                        .handle(token -> Map.of("tenant", token.getClaimAsString("tenant"))));
    }
    // end::app[]
}
