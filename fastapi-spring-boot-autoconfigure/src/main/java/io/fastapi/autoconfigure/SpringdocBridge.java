package io.fastapi.autoconfigure;

import io.fastapi.openapi.OpenApiDocument;
import io.fastapi.types.TypeAdapters;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts our operations into springdoc's documents before anything else changes them: springdoc knows no order of customizers,
 * and runs those of an application in that of their beans. So ours are put in front when all beans are there; for groups as
 * well, which springdoc does not tell its customizers.
 */
final class SpringdocBridge implements SmartInitializingSingleton {

    private final OpenApiCustomizer ofAll;
    private final ObjectProvider<SpringDocCustomizers> customizers;
    private final ObjectProvider<GroupedOpenApi> groups;
    private final SpringDocConfigProperties properties;
    private final Supplier<ObjectNode> document;

    SpringdocBridge(
            OpenApiCustomizer ofAll,
            ObjectProvider<SpringDocCustomizers> customizers,
            ObjectProvider<GroupedOpenApi> groups,
            SpringDocConfigProperties properties,
            Supplier<ObjectNode> document) {
        this.ofAll = ofAll;
        this.customizers = customizers;
        this.groups = groups;
        this.properties = properties;
        this.document = document;
    }

    /** Our document, made when it is first asked for. */
    static Supplier<ObjectNode> document(ObjectProvider<ServedApplication> served, TypeAdapters adapters) {
        return SingletonSupplier.of(() -> OpenApiDocument.of(served.getObject().unjoined(), adapters));
    }

    @Override
    public void afterSingletonsInstantiated() {
        this.customizers.forEach(each -> each.getOpenApiCustomizers().ifPresent(all -> putFirst(this.ofAll, all)));
        this.groups.forEach(group -> putFirst(
                new SpringdocOperations(this.document, SpringdocGroup.of(this.properties, group)),
                group.getOpenApiCustomizers()));
    }

    /** Springdoc reads these sets when it makes a document. */
    private static void putFirst(OpenApiCustomizer first, Set<OpenApiCustomizer> all) {
        List<OpenApiCustomizer> others = List.copyOf(all);
        all.clear();
        all.add(first);
        all.addAll(others);
    }
}
