package io.fastapi.docs.rawbodies;

import static io.fastapi.Dsl.*;

import io.fastapi.error.HttpException;
import io.fastapi.input.Dependency;
import io.fastapi.routing.ApiRouter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;

@SpringBootApplication
class Main {

    public static void main(String[] args) {
        SpringApplication.run(Main.class, args);
    }

    // tag::any[]
    @Bean
    ApiRouter any() {
        return ApiRouter.of(
                post("/orders/").params(body(JsonNode.class)).handle(order -> Map.of("first", order.at("/items/0"))),
                post("/text/")
                        .params(body(String.class).mediaType("text/plain"))
                        .handle(text -> Map.of("characters", text.length())),
                post("/bytes/")
                        .params(body(byte[].class).mediaType("application/octet-stream"))
                        .handle(bytes -> Map.of("bytes", bytes.length)));
    }
    // end::any[]

    // tag::signed[]
    record Event(String kind, long amount) {}

    static final Dependency<String> SIGNED = dependsAsync(
            header("x_signature"),
            request(),
            (signature, request) -> request.bodyToMono(String.class).map(text -> {
                if (!MessageDigest.isEqual(bytes(signature), bytes(signatureOf(text)))) {
                    throw new HttpException(401, "Wrong signature");
                }
                return text;
            }));

    static String signatureOf(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes("a shared secret"), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Bean
    ApiRouter hooks() {
        return ApiRouter.of(post("/hooks/")
                .dependencies(SIGNED)
                .params(body(Event.class))
                .handle(event -> Map.of("received", event.kind())));
    }
    // end::signed[]
}
