package io.fastapi.migrate.write;

import io.fastapi.migrate.document.IdStyle;
import io.fastapi.migrate.document.ServiceDocument;
import io.fastapi.migrate.java.JavaFile;
import io.fastapi.migrate.java.JavaNames;
import io.fastapi.migrate.java.NameScope;
import io.fastapi.migrate.type.Component;
import io.fastapi.migrate.type.Components;
import io.fastapi.migrate.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The source of a service.
 *
 * @param files the files, each below the folder of sources
 * @param basePackage the package of the application
 */
public record GeneratedService(List<JavaFile> files, String basePackage) {

    /** What the application has to be configured with, besides. */
    public static final String PROPERTIES = "spring.jackson.property-naming-strategy=SNAKE_CASE\n";

    private static final String JSON = """
            /** JSON of the documentation, as values. */
            public final class Json {

                private static final JsonMapper MAPPER = JsonMapper.builder().build();

                private Json() {}

                /** Any JSON. */
                public static Object value(String json) {
                    return MAPPER.readValue(json, Object.class);
                }

                /** A JSON object. */
                public static Map<String, Object> object(String json) {
                    return MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {});
                }

                /** Adds members to a document, to its objects at any depth. */
                public static ObjectNode merge(ObjectNode document, String json) {
                    merge(document, (ObjectNode) MAPPER.readTree(json));
                    return document;
                }

                private static void merge(ObjectNode target, ObjectNode more) {
                    more.properties().forEach(member -> {
                        if (target.get(member.getKey()) instanceof ObjectNode inner
                                && member.getValue() instanceof ObjectNode added) {
                            merge(inner, added);
                        } else {
                            target.set(member.getKey(), member.getValue());
                        }
                    });
                }
            }
            """;

    /**
     * Writes the source for a document.
     *
     * @param document the document
     * @param basePackage the package of the application; its models are in {@code model} below
     */
    public static GeneratedService of(ServiceDocument document, String basePackage) {
        Types types = new Types(Components.of(document), basePackage + ".model");
        Values values = new Values(types.components(), basePackage);
        SecurityWriter security = new SecurityWriter(document.securitySchemes(), basePackage);
        List<JavaFile> files = new ArrayList<>();
        IdStyle ids = IdStyle.of(document.operations());
        RouterWriter routers = new RouterWriter(types, document.schemas(), values, security, ids);
        List<String> names = new ArrayList<>();
        NameScope scope = NameScope.ofClasses();
        for (OperationGroup group : OperationGroup.of(document.operations())) {
            String tag = group.tag();
            String name = scope.unique(JavaNames.type(tag.isEmpty() ? "root" : tag) + "Routes", "");
            names.add(name);
            files.add(routers.write(name, group.about(), group.operations()));
        }
        files.add(new ApplicationWriter(document, types, values, security, ids).write(names));
        security.file().ifPresent(files::add);
        files.addAll(models(types, values));
        boolean json = files.stream().anyMatch(file -> file.imports().contains(basePackage + ".Json"));
        if (json) {
            Set<String> imports = Set.of(
                    "java.util.Map",
                    "tools.jackson.core.type.TypeReference",
                    "tools.jackson.databind.node.ObjectNode",
                    "tools.jackson.databind.json.JsonMapper");
            files.add(new JavaFile(basePackage, "Json", imports, Set.of(), JSON));
        }
        return new GeneratedService(List.copyOf(files), basePackage);
    }

    private static List<JavaFile> models(Types types, Values values) {
        RecordWriter records = new RecordWriter(types, values);
        List<JavaFile> files = new ArrayList<>();
        List<RecordWriter.Draft> drafts = new ArrayList<>();
        for (Component component : types.components().all()) {
            if (component.isEnum()) {
                files.add(EnumWriter.write(component, types.modelPackage()));
            } else if (component.isModel()) {
                drafts.add(records.draft(component));
            } else {
                files.add(records.root(component));
            }
        }
        drafts.forEach(draft -> files.add(records.model(draft)));
        UnionWriter unions = new UnionWriter(types);
        types.made().unions().forEach(union -> files.add(unions.write(union)));
        types.made().tuples().forEach(tuple -> files.add(records.tuple(tuple)));
        return files;
    }
}
