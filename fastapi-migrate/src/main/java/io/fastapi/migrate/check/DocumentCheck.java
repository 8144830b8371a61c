package io.fastapi.migrate.check;

import io.fastapi.EngineSettings;
import io.fastapi.FastApi;
import io.fastapi.engine.FastApiEngine;
import io.fastapi.migrate.document.Difference;
import io.fastapi.migrate.document.JsonTrees;
import io.fastapi.migrate.document.ServiceDocument;
import io.fastapi.migrate.write.GeneratedService;
import io.fastapi.openapi.OpenApiDocument;
import io.fastapi.types.TypeAdapters;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Says how the document of a generated service differs from the one that it was made from. */
public final class DocumentCheck {

    private DocumentCheck() {}

    /**
     * The differences; empty where Java has no compiler.
     *
     * @throws IllegalStateException if the service does not compile or start, with the reason
     */
    public static Optional<List<Difference>> differences(ServiceDocument document, GeneratedService service) {
        return CompiledService.of(service).map(compiled -> differences(document, compiled.app()));
    }

    private static List<Difference> differences(ServiceDocument document, FastApi app) {
        JsonMapper mapper = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        TypeAdapters adapters = TypeAdapters.of(mapper);
        try {
            FastApiEngine.of(app, adapters, EngineSettings.defaults());
            return JsonTrees.differences(document.tree(), OpenApiDocument.of(app, adapters));
        } catch (RuntimeException ex) {
            throw new IllegalStateException("The service does not start: " + ex.getMessage(), ex);
        }
    }
}
