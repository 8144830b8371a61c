package io.fastapi.autoconfigure;

import io.fastapi.openapi.OpenApiPart;
import io.fastapi.openapi.OpenApiTrees;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.core.customizers.OpenApiCustomizer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds our operations to one of springdoc's documents, in front of whatever else changes it. Springdoc calls it once for each
 * locale, with a new document, which others change then: what is added is made anew each time.
 */
final class SpringdocOperations implements OpenApiCustomizer {

    private static final Logger LOG = LoggerFactory.getLogger("io.fastapi");
    private static final String PREFIX = "fastapi__";

    private final Supplier<ObjectNode> ours;
    private final SpringdocGroup group;

    /**
     * A customizer.
     *
     * @param ours our document, which is not changed
     * @param group what of it is shown
     */
    SpringdocOperations(Supplier<ObjectNode> ours, SpringdocGroup group) {
        this.ours = ours;
        this.group = group;
    }

    @Override
    public void customise(OpenAPI document) {
        if (document.getSpecVersion() != SpecVersion.V31) {
            LOG.warn("springdoc writes OpenAPI 3.0, which cannot show our operations: set"
                    + " springdoc.api-docs.version to openapi_3_1");
            return;
        }
        ObjectNode all = this.ours.get();
        HiddenOperations.behind(all).removeFrom(document.getPaths());
        OpenApiPart part = OpenApiPart.of(OpenApiTrees.withoutItemSchemas(all.deepCopy()))
                .only((path, method) -> this.group.shows(path))
                .apartFrom(SpringdocTrees.tree(document), PREFIX);
        add(SpringdocTrees.model(part.document()), document);
    }

    private static void add(OpenAPI part, OpenAPI document) {
        addPaths(part, document);
        each(part.getWebhooks()).forEach((name, item) -> {
            if (!each(document.getWebhooks()).containsKey(name)) {
                document.addWebhooks(name, item);
            }
        });
        addComponents(part, document);
        addTags(part, document);
        if (isDefault(document.getInfo())) {
            document.setInfo(part.getInfo());
        }
    }

    /** A controller may have other methods of the same path. */
    private static void addPaths(OpenAPI part, OpenAPI document) {
        each(part.getPaths()).forEach((path, item) -> {
            PathItem present = each(document.getPaths()).get(path);
            if (present == null) {
                document.path(path, item);
            } else {
                item.readOperationsMap().forEach(present::operation);
            }
        });
    }

    private static void addComponents(OpenAPI part, OpenAPI document) {
        Components ours = part.getComponents();
        if (ours == null) {
            return;
        }
        Components all = document.getComponents();
        if (all == null) {
            all = new Components();
            document.setComponents(all);
        }
        Components target = all;
        each(ours.getSchemas()).forEach((name, schema) -> {
            if (!each(target.getSchemas()).containsKey(name)) {
                target.addSchemas(name, schema);
            }
        });
        each(ours.getSecuritySchemes()).forEach((name, scheme) -> {
            if (!each(target.getSecuritySchemes()).containsKey(name)) {
                target.addSecuritySchemes(name, scheme);
            }
        });
    }

    private static void addTags(OpenAPI part, OpenAPI document) {
        if (part.getTags() == null) {
            return;
        }
        Set<String> known = new HashSet<>();
        if (document.getTags() != null) {
            document.getTags().forEach(tag -> known.add(tag.getName()));
        }
        part.getTags().stream().filter(tag -> known.add(tag.getName())).forEach(document::addTagsItem);
    }

    /** What springdoc writes where nobody has said what the API is. */
    private static boolean isDefault(@Nullable Info info) {
        return info == null || ("OpenAPI definition".equals(info.getTitle()) && "v0".equals(info.getVersion()));
    }

    private static <V> Map<String, V> each(@Nullable Map<String, V> map) {
        return Optional.ofNullable(map).orElseGet(LinkedHashMap::new);
    }
}
