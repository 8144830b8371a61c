package io.fastapi.operation;

import io.fastapi.input.Input;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything about an operation but its inputs and handler. Routers merge theirs into it.
 *
 * @param methods HTTP methods in upper case
 * @param path the path template, {@code /items/{item_id}}
 * @param status the status of a successful answer; 200 when not set
 * @param tags groups in the documentation
 * @param summary the title in the documentation; by default made from the name
 * @param description the text in the documentation
 * @param responseDescription the description of the successful answer
 * @param deprecated whether clients should stop using it
 * @param operationId the OpenAPI operation id; by default made from name, path and method
 * @param name the name for URLs and the defaults above, in snake case as a Python function's
 * @param includeInSchema whether the documentation shows the operation
 * @param responses further answers, by status, range ({@code 4XX}) or {@code default}
 * @param responseModel the declared response model, none, or whatever the handler's signature tells
 * @param responseClass the kind of answer that a returned value becomes
 * @param dependencies inputs that are resolved first and whose values are dropped
 * @param openapiExtra members merged into the OpenAPI operation object
 * @param strictContentType whether a JSON body needs a JSON content type; inherited when not set
 */
public record Settings(
        List<String> methods,
        String path,
        Optional<Integer> status,
        List<String> tags,
        Optional<String> summary,
        Optional<String> description,
        String responseDescription,
        boolean deprecated,
        Optional<String> operationId,
        Optional<String> name,
        boolean includeInSchema,
        Map<String, ResponseDoc> responses,
        ModelChoice responseModel,
        Optional<ResponseClass> responseClass,
        List<Input<?>> dependencies,
        Map<String, Object> openapiExtra,
        Optional<Boolean> strictContentType) {

    /** Where the response model comes from. */
    public sealed interface ModelChoice {

        /** From the return type of the method referred to; none for a lambda. */
        record Inferred() implements ModelChoice {}

        /** None: the value is encoded by what it is, and the documentation shows no schema. */
        record None() implements ModelChoice {}

        /** As declared. */
        record Declared(ResponseModel<?> model) implements ModelChoice {}
    }

    public Settings {
        methods = List.copyOf(methods);
        tags = List.copyOf(tags);
        responses = Collections.unmodifiableMap(new LinkedHashMap<>(responses));
        dependencies = List.copyOf(dependencies);
        openapiExtra = Collections.unmodifiableMap(new LinkedHashMap<>(openapiExtra));
    }

    static Settings of(List<String> methods, String path) {
        return new Draft(methods, path).settings();
    }

    /** These settings with changes. */
    public Settings with(Consumer<Draft> changes) {
        Draft draft = new Draft(this);
        changes.accept(draft);
        return draft.settings();
    }

    /** Settings being changed; lives only inside {@link #with}. */
    public static final class Draft {

        public List<String> methods;
        public String path;
        public Optional<Integer> status = Optional.empty();
        public List<String> tags = List.of();
        public Optional<String> summary = Optional.empty();
        public Optional<String> description = Optional.empty();
        public String responseDescription = "Successful Response";
        public boolean deprecated;
        public Optional<String> operationId = Optional.empty();
        public Optional<String> name = Optional.empty();
        public boolean includeInSchema = true;
        public Map<String, ResponseDoc> responses = Map.of();
        public ModelChoice responseModel = new ModelChoice.Inferred();
        public Optional<ResponseClass> responseClass = Optional.empty();
        public List<Input<?>> dependencies = List.of();
        public Map<String, Object> openapiExtra = Map.of();
        public Optional<Boolean> strictContentType = Optional.empty();

        private Draft(List<String> methods, String path) {
            this.methods = methods;
            this.path = path;
        }

        private Draft(Settings s) {
            this(s.methods, s.path);
            this.status = s.status;
            this.tags = s.tags;
            this.summary = s.summary;
            this.description = s.description;
            this.responseDescription = s.responseDescription;
            this.deprecated = s.deprecated;
            this.operationId = s.operationId;
            this.name = s.name;
            this.includeInSchema = s.includeInSchema;
            this.responses = s.responses;
            this.responseModel = s.responseModel;
            this.responseClass = s.responseClass;
            this.dependencies = s.dependencies;
            this.openapiExtra = s.openapiExtra;
            this.strictContentType = s.strictContentType;
        }

        private Settings settings() {
            return new Settings(
                    this.methods,
                    this.path,
                    this.status,
                    this.tags,
                    this.summary,
                    this.description,
                    this.responseDescription,
                    this.deprecated,
                    this.operationId,
                    this.name,
                    this.includeInSchema,
                    this.responses,
                    this.responseModel,
                    this.responseClass,
                    this.dependencies,
                    this.openapiExtra,
                    this.strictContentType);
        }
    }

    /** The first list followed by the second. */
    public static <E> List<E> joined(List<? extends E> first, List<? extends E> second) {
        List<E> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /** The first map with the second's entries, which win. */
    public static <V> Map<String, V> merged(Map<String, V> outer, Map<String, V> inner) {
        Map<String, V> all = new LinkedHashMap<>(outer);
        all.putAll(inner);
        return all;
    }
}
