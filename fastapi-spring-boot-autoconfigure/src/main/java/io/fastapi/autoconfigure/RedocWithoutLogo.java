package io.fastapi.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.web.reactive.resource.ResourceTransformer;
import org.springframework.web.reactive.resource.ResourceTransformerChain;
import org.springframework.web.reactive.resource.TransformedResource;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * ReDoc loads its maker's logo from a server of theirs, and leaves it out when that fails. So that no request leaves the
 * application, it fails without one.
 */
final class RedocWithoutLogo implements ResourceTransformer {

    private static final String LOGO = "https://cdn.redoc.ly/redoc/logo-mini.svg";
    private static final String NOTHING = "data:,";

    @Override
    public Mono<Resource> transform(ServerWebExchange exchange, Resource resource, ResourceTransformerChain chain) {
        String name = resource.getFilename();
        if (name == null || !name.endsWith(".js")) {
            return chain.transform(exchange, resource);
        }
        return chain.transform(exchange, resource)
                .flatMap(script ->
                        Mono.fromCallable(() -> withoutLogo(script)).subscribeOn(Schedulers.boundedElastic()));
    }

    private static Resource withoutLogo(Resource script) throws IOException {
        try (InputStream in = script.getInputStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new TransformedResource(script, text.replace(LOGO, NOTHING).getBytes(StandardCharsets.UTF_8));
        }
    }
}
