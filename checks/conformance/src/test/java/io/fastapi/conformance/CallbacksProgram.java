package io.fastapi.conformance;

import static io.fastapi.Dsl.body;
import static io.fastapi.Dsl.header;
import static io.fastapi.Dsl.path;
import static io.fastapi.Dsl.post;
import static io.fastapi.Dsl.put;
import static io.fastapi.Dsl.query;

import io.fastapi.Contact;
import io.fastapi.FastApi;
import io.fastapi.License;
import io.fastapi.routing.ApiRouter;
import io.fastapi.security.ApiKeyHeader;
import io.fastapi.types.model.TypeRef;
import java.net.URI;
import java.util.Map;

/** The hooks of {@code twins/services.py}. */
final class CallbacksProgram {
    private CallbacksProgram() {}

    static FastApi app() {
        ApiRouter out = ApiRouter.described(put("{$request.query.url}/{id}")
                        .name("tell")
                        .status(202)
                        .summary("Tell")
                        .description("Told.")
                        .responses(410, StoriesProgram.Problem.class)
                        .responseModel(Void.class)
                        .params(
                                path("id"),
                                body(
                                        "outcome",
                                        new TypeRef<StoriesProgram.Outcome<Integer, StoriesProgram.Problem>>() {}),
                                header("x_sign"),
                                ApiKeyHeader.name("X-Key").description("A key.")))
                .tags("out");
        return FastApi.of(post("/subscribe")
                        .name("subscribe")
                        .status(201)
                        .responseDescription("Subscribed")
                        .callbacks(out)
                        .params(
                                query("url", URI.class),
                                body("event", StoriesProgram.Event.class)
                                        .embed()
                                        .openapiExample(
                                                "c", Map.of("value", Ordered.map("type", "created", "by", "a"))))
                        .handle((url, event) -> Map.of("url", url)))
                .title("Hooks")
                .contact(Contact.of("c").email("c@example.com"))
                .licenseInfo(License.of("MIT").identifier("MIT"))
                .termsOfService("http://example.com/tos")
                .webhooks(put("changed")
                        .name("changed")
                        .tags("w")
                        .deprecated()
                        .description("Changed.")
                        .params(
                                body("body", new TypeRef<StoriesProgram.Page<StoriesProgram.Spot>>() {}),
                                query("dry", boolean.class).orElse(false)));
    }
}
