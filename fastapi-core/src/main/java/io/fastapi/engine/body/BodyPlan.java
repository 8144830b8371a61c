package io.fastapi.engine.body;

import io.fastapi.error.Problems;
import io.fastapi.input.Body;
import io.fastapi.input.Context;
import io.fastapi.input.In;
import io.fastapi.input.Input;
import io.fastapi.input.Param;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How the body of an operation is read, as all inputs of its dependency tree together decide.
 *
 * @param kind what it is
 * @param embedded whether values stand in it by name
 * @param parts the JSON bodies, in order
 * @param filesInMemory names of files of a form that are taken as {@code byte[]}
 */
public record BodyPlan(Kind kind, boolean embedded, List<Body<?>> parts, Set<String> filesInMemory) {

    /** What a body is read as. */
    public enum Kind {
        /** It is not read. */
        NONE,
        JSON,
        FORM,
        /** A handler reads it as a stream. */
        STREAM
    }

    /** The plan for all inputs of an operation and its dependencies; FastAPI's {@code _should_embed_body_fields}. */
    public static BodyPlan of(List<Input<?>> inputs, Problems problems, Object where) {
        List<Body<?>> parts = new ArrayList<>();
        List<Param<?>> fields = new ArrayList<>();
        boolean stream = false;
        for (Input<?> input : inputs) {
            if (input instanceof Body<?> body) {
                parts.add(body);
            } else if (input instanceof Param<?> param && param.in().isForm()) {
                fields.add(param);
            } else if (input instanceof Context<?> context) {
                stream |=
                        context.kind() == Context.Kind.BODY_STREAM || context.kind() == Context.Kind.BODY_INPUT_STREAM;
            }
        }
        if (!parts.isEmpty() && !fields.isEmpty()) {
            problems.add(
                    where, "it reads the body both as JSON and as a form", "use either body(..) or form(..)/file(..)");
        }
        if (stream && !(parts.isEmpty() && fields.isEmpty())) {
            problems.add(
                    where, "it reads the body both at once and as a stream", "use either bodyStream() or the others");
        }
        return plan(parts, fields, stream);
    }

    private static BodyPlan plan(List<Body<?>> parts, List<Param<?>> fields, boolean stream) {
        if (!fields.isEmpty()) {
            boolean embedded = distinctFields(fields) > 1 || !fields.get(0).isModel();
            return new BodyPlan(Kind.FORM, embedded, List.of(), filesInMemory(fields));
        }
        if (!parts.isEmpty()) {
            boolean embedded = distinct(parts) > 1 || parts.get(0).isEmbedded();
            return new BodyPlan(Kind.JSON, embedded, List.copyOf(parts), Set.of());
        }
        return new BodyPlan(stream ? Kind.STREAM : Kind.NONE, false, List.of(), Set.of());
    }

    private static Set<String> filesInMemory(List<Param<?>> fields) {
        Set<String> names = new LinkedHashSet<>();
        for (Param<?> field : fields) {
            if (field.in() == In.FILE && FileTypes.isBytes(field.spec())) {
                names.add(field.wireName());
            }
        }
        return Set.copyOf(names);
    }

    private static int distinct(List<Body<?>> parts) {
        Set<String> names = new LinkedHashSet<>();
        parts.forEach(part -> names.add(part.name()));
        return names.size();
    }

    private static int distinctFields(List<Param<?>> fields) {
        Set<String> names = new LinkedHashSet<>();
        fields.forEach(field -> names.add(field.name()));
        return names.size();
    }
}
