package io.fastapi.conformance;

import static io.fastapi.Dsl.delete;

import io.fastapi.DocsSettings;
import io.fastapi.FastApi;

/** {@code twins/ported.py}. */
final class PortedTwin {
    private PortedTwin() {}

    static FastApi app() {
        LinksProgram links = new LinksProgram();
        BlogProgram blog = new BlogProgram();
        return FastApi.of(delete("/everything")
                        .name("start_over")
                        .includeInSchema(false)
                        .responseModel(Void.class)
                        .handleVoid(() -> {
                            links.startOver();
                            blog.startOver();
                        }))
                .docs(DocsSettings.DEFAULT.withoutOpenapi())
                .mount("/completion", CompletionProgram.app())
                .mount("/links", links.app())
                .mount("/blog", blog.app())
                .mount("/estimates", EstimatesProgram.app());
    }
}
