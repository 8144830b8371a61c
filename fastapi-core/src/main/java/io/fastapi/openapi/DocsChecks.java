package io.fastapi.openapi;

import io.fastapi.FastApi;
import io.fastapi.attribute.Misuse;
import io.fastapi.error.DefinitionException.Problem;
import io.fastapi.operation.Operation;
import io.fastapi.types.TypeAdapters;
import io.fastapi.types.error.MisuseException;
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

    /** What FastAPI writes into a document or a page of it, and nobody can use; nothing if there is no document. */
    public static List<Misuse> suspicious(FastApi app) {
        return app.docs().openapiUrl().isEmpty() ? List.of() : UnfitInfo.suspicious(app);
    }

    /** Whether a document can hold a text as a URL. */
    public static boolean isUrl(String text) {
        return UnfitInfo.isUrl(text);
    }

    /** Whether a document can hold a text as an e-mail address. */
    public static boolean isEmail(String text) {
        return UnfitInfo.isEmail(text);
    }

    /** Whether there is such a version of OpenAPI 3. */
    public static boolean isVersion(String text) {
        return UnfitInfo.isVersion(text);
    }

    private void checkInfo(FastApi app) {
        UnfitInfo.of(app).forEach(unfit -> add("FastApi", unfit.what(), unfit.fix()));
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
        } catch (MisuseException misuse) {
            add(operation, misuse.what(), misuse.fix());
        }
    }

    private void checkResponses(Operation operation) {
        operation.settings().callbacks().forEach(this::checkDescribed);
        checkExtra(operation, operation.settings().openapiExtra());
        operation.settings().responses().forEach((status, response) -> {
            if (!STATUS.matcher(status).matches()) {
                add(operation, "further answer for '" + status + "'", "use a status, a range like 4XX, or default");
            } else if (response.model().isPresent() && !Responses.hasBody(status)) {
                add(operation, "status " + status + " must not have a response body", "take its model away");
            }
            checkExtra(operation, response.extra());
            response.model().ifPresent(model -> checkType(operation, model));
        });
    }

    private void checkType(Operation operation, TypeRef<?> type) {
        try {
            this.adapters.of(type).forOutput();
        } catch (UnsupportedTypeException unsupported) {
            unsupported.problems().forEach(problem -> add(operation, problem.text(), problem.fix()));
        } catch (MisuseException misuse) {
            add(operation, misuse.what(), misuse.fix());
        }
    }

    /** A Java type is shown as its schema. */
    private void checkExtra(Operation operation, @Nullable Object value) {
        if (value instanceof Map<?, ?> members) {
            members.values().forEach(member -> checkExtra(operation, member));
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> checkExtra(operation, item));
        } else {
            ExtraModels.type(value).ifPresent(type -> checkType(operation, type));
        }
    }

    private void add(Object where, String what, String fix) {
        this.problems.add(new Problem(where.toString(), what, fix));
    }
}
