package io.fastapi.openapi;

import io.fastapi.ApiInfo;
import io.fastapi.FastApi;
import io.fastapi.error.DefinitionException.Problem;
import io.fastapi.operation.Operation;
import io.fastapi.response.ResponseDoc;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.model.TypeRef;
import io.fastapi.types.shape.UnsupportedTypeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds at start-up what would fail when the document is made, in what nothing but the documentation reads. */
public final class DocsChecks {

    private static final Pattern STATUS = Pattern.compile("[1-5]\\d\\d|[1-5]XX|default", Pattern.CASE_INSENSITIVE);

    private final TypeAdapters adapters;
    private final List<Problem> problems = new ArrayList<>();

    private DocsChecks(TypeAdapters adapters) {
        this.adapters = adapters;
    }

    /**
     * The problems of an application; none if it has no document.
     *
     * @param app the application
     * @param adapters its types
     */
    public static List<Problem> of(FastApi app, TypeAdapters adapters) {
        if (app.docs().openapiUrl().isEmpty()) {
            return List.of();
        }
        DocsChecks checks = new DocsChecks(adapters);
        checks.checkInfo(app);
        DependencyAnswers.shown(app, app.operations()).forEach(checks::checkResponses);
        app.webhooks().forEach(checks::checkDescribed);
        return checks.problems;
    }

    private void checkInfo(FastApi app) {
        ApiInfo info = app.apiInfo();
        if (info.title().isEmpty() || info.version().isEmpty()) {
            add("FastApi", "title or version is empty, but an OpenAPI document has both", "give .title and .version");
        }
        try {
            OpenApiDocument.of(app, List.of(), List.of(), this.adapters);
        } catch (IllegalArgumentException wrong) {
            add("FastApi", String.valueOf(wrong.getMessage()), "see https://spec.openapis.org/oas/v3.1.0#schema");
        }
    }

    /** What nobody serves here is read by nothing but the documentation. */
    private void checkDescribed(Operation operation) {
        try {
            DocumentedOperation.of(operation, FieldReader.of(this.adapters));
            checkResponses(operation);
        } catch (UnsupportedTypeException unsupported) {
            unsupported.problems().forEach(problem -> add(operation, problem.text(), problem.fix()));
        }
    }

    private void checkResponses(Operation operation) {
        operation.settings().callbacks().forEach(this::checkDescribed);
        checkExtra(operation, "openapiExtra", operation.settings().openapiExtra());
        operation.settings().responses().forEach((status, response) -> {
            if (!STATUS.matcher(status).matches()) {
                add(operation, "further answer for '" + status + "'", "use a status, a range like 4XX, or default");
            } else if (response.model().isPresent() && !Responses.hasBody(status)) {
                add(operation, "status " + status + " must not have a response body", "take its model away");
            }
            checkExtra(operation, "further answer for " + status, response.extra());
            checkModel(operation, response);
        });
    }

    private void checkModel(Operation operation, ResponseDoc response) {
        response.model().ifPresent(model -> {
            try {
                this.adapters.of(model).forOutput();
            } catch (UnsupportedTypeException unsupported) {
                unsupported.problems().forEach(problem -> add(operation, problem.text(), problem.fix()));
            }
        });
    }

    /** A Java type would be written by its name, which means nothing to who reads the document. */
    private void checkExtra(Operation operation, String what, @Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            members.forEach((member, inner) -> checkExtra(operation, what + "." + member, inner));
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> checkExtra(operation, what, item));
        } else if (value instanceof Class<?> || value instanceof TypeRef<?>) {
            add(
                    operation,
                    what + " is a Java type, which is no part of a document",
                    "name models with .responses(status, Model.class), or write the schema, TypeAdapters.defaults()"
                            + ".of(Model.class).jsonSchema()");
        }
    }

    private void add(Object where, String what, String fix) {
        this.problems.add(new Problem(where.toString(), what, fix));
    }
}
