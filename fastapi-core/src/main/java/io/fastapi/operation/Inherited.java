package io.fastapi.operation;

import io.fastapi.input.Input;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What operations inherit from the routers and the application around them.
 *
 * @param prefix put before every path; starts with a slash and does not end with one, or is empty
 * @param tags put before the operation's
 * @param dependencies resolved before the operation's
 * @param responses further answers in the documentation; the operation's win
 * @param deprecated whether all operations are marked as deprecated
 * @param includeInSchema whether the documentation shows operations at all
 * @param responseClass the kind of answer of operations that do not say
 * @param strictContentType whether a JSON body needs a JSON content type, for operations that do not say
 */
public record Inherited(
        String prefix,
        List<String> tags,
        List<Input<?>> dependencies,
        Map<String, ResponseDoc> responses,
        boolean deprecated,
        boolean includeInSchema,
        Optional<ResponseClass> responseClass,
        Optional<Boolean> strictContentType) {

    /** Nothing. */
    public static final Inherited NONE =
            new Inherited("", List.of(), List.of(), Map.of(), false, true, Optional.empty(), Optional.empty());

    public Inherited {
        tags = List.copyOf(tags);
        dependencies = List.copyOf(dependencies);
        responses = Collections.unmodifiableMap(new LinkedHashMap<>(responses));
    }

    /** What is inherited inside of a router that adds more. */
    public Inherited and(Inherited inner) {
        return new Inherited(
                this.prefix + inner.prefix,
                Settings.joined(this.tags, inner.tags),
                Settings.joined(this.dependencies, inner.dependencies),
                Settings.merged(this.responses, inner.responses),
                this.deprecated || inner.deprecated,
                this.includeInSchema && inner.includeInSchema,
                inner.responseClass.or(() -> this.responseClass),
                inner.strictContentType.or(() -> this.strictContentType));
    }

    /** The settings of an operation with everything that it inherits. */
    Settings settings(Settings own) {
        return own.with(draft -> {
            draft.path = this.prefix + draft.path;
            draft.tags = Settings.joined(this.tags, draft.tags);
            draft.dependencies = Settings.joined(this.dependencies, draft.dependencies);
            draft.responses = Settings.merged(this.responses, draft.responses);
            draft.deprecated |= this.deprecated;
            draft.includeInSchema &= this.includeInSchema;
            draft.responseClass = draft.responseClass.or(() -> this.responseClass);
            draft.strictContentType = draft.strictContentType.or(() -> this.strictContentType);
        });
    }
}
