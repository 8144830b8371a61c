package io.fastapi.conformance;

import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.request;

import io.fastapi.DocsSettings;
import io.fastapi.FastApi;
import io.fastapi.error.HttpException;
import io.fastapi.request.Request;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code twins/ported_more.py}. */
final class PortedMoreTwin {
    private PortedMoreTwin() {}

    private static final JsonMapper JSON = new JsonMapper();

    static FastApi app() {
        return FastApi.of()
                .docs(DocsSettings.DEFAULT.withoutOpenapi())
                .mount("/depot", DepotProgram.app())
                .mount("/market", MarketProgram.app())
                .mount("/bills", BillsProgram.app())
                .mount("/hooks", hooks());
    }

    private static FastApi hooks() {
        return FastApi.of(post("/webhook")
                .name("webhook")
                .status(202)
                .params(request(), header("x_hub_signature").omittable())
                .handle((request, signature) -> received(request, signature.orElse(""))));
    }

    private static Object received(Request request, String signature) throws GeneralSecurityException {
        byte[] payload = request.bodyToMono(byte[].class).blockOptional().orElse(new byte[0]);
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec("hush".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        if (!signature.equals("sha1=" + HexFormat.of().formatHex(mac.doFinal(payload)))) {
            throw new HttpException(401, "Wrong signature");
        }
        JsonNode sent = JSON.readTree(payload);
        if (!sent.isContainer()) {
            throw new IllegalArgumentException("no object");
        }
        return sent.has("repository")
                ? Map.of("name", sent.get("repository").get("name").stringValue())
                : Map.of();
    }
}
