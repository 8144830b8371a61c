package io.fastapi.engine.body;

import io.fastapi.engine.request.InputReader;
import io.fastapi.input.Body;
import io.fastapi.input.Context;
import io.fastapi.input.In;
import io.fastapi.input.Input;
import io.fastapi.input.Param;
import io.fastapi.input.tree.InputTree;
import io.fastapi.types.TypeAdapter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the body of an operation is read, as all inputs of its tree together decide.
 *
 * @param kind what it is
 * @param embedded whether values stand in it by name
 * @param leaves all inputs of the operation and its dependencies
 * @param onlyReader the one input that reads the JSON body as a whole, if no other input needs the body parsed
 * @param filesInMemory names of files of a form that are taken as {@code byte[]}
 */
public record BodyPlan(
        Kind kind, boolean embedded, List<Input<?>> leaves, Optional<Body<?>> onlyReader, Set<String> filesInMemory) {

    /** What a body is read as. */
    public enum Kind {
        /** It is not read. */
        NONE,
        JSON,
        FORM,
        /** A handler reads it as a stream. */
        STREAM
    }

    /**
     * The plan of an operation. What is declared decides whether values are embedded, also where an override reads something
     * else, as in FastAPI: clients do not change their bodies because a dependency is replaced.
     */
    public static BodyPlan of(InputTree tree) {
        BodyPlan declared = of(tree.declaredLeaves());
        BodyPlan served = of(tree.servedLeaves());
        return (declared.kind() == served.kind()) ? served.embedded(declared.embedded()) : served;
    }

    private static BodyPlan of(List<Input<?>> leaves) {
        List<Param<?>> fields = new ArrayList<>();
        boolean json = false;
        boolean stream = false;
        for (Input<?> leaf : leaves) {
            if (leaf instanceof Param<?> param && param.in().isForm()) {
                fields.add(param);
            }
            json |= leaf instanceof Body<?>;
            stream |= BodyChecks.isStream(leaf);
        }
        if (!fields.isEmpty()) {
            return new BodyPlan(Kind.FORM, false, leaves, Optional.empty(), filesInMemory(fields));
        }
        Kind kind = json ? Kind.JSON : (stream ? Kind.STREAM : Kind.NONE);
        return new BodyPlan(kind, false, leaves, Optional.empty(), Set.of()).embedded(isEmbedded(parts(leaves)));
    }

    /** FastAPI's {@code _should_embed_body_fields}. */
    private static boolean isEmbedded(List<Body<?>> parts) {
        Set<String> names = new HashSet<>();
        parts.forEach(part -> names.add(part.name()));
        return names.size() > 1 || (!parts.isEmpty() && parts.get(0).isEmbedded());
    }

    private BodyPlan embedded(boolean changed) {
        List<Body<?>> parts = parts(this.leaves);
        Optional<Body<?>> only = (!changed && parts.size() == 1) ? Optional.of(parts.get(0)) : Optional.empty();
        return new BodyPlan(this.kind, changed, this.leaves, only, this.filesInMemory);
    }

    private static List<Body<?>> parts(List<Input<?>> leaves) {
        List<Body<?>> parts = new ArrayList<>();
        for (Input<?> leaf : leaves) {
            if (leaf instanceof Body<?> body && !InputTree.isRaw(body, leaves)) {
                parts.add(body);
            }
        }
        return parts;
    }

    private static Set<String> filesInMemory(List<Param<?>> fields) {
        Set<String> names = new LinkedHashSet<>();
        for (Param<?> field : fields) {
            if (field.in() == In.FILE && FileTypes.isBytes(field.spec())) {
                names.addAll(field.wireNames());
            }
        }
        return Set.copyOf(names);
    }

    /** Whether a function reads the body as it arrives, and blocks as long as nothing does. */
    public boolean waitsForClient() {
        for (Input<?> leaf : this.leaves) {
            if (leaf instanceof Context<?> context && context.kind() == Context.Kind.BODY_INPUT_STREAM) {
                return true;
            }
        }
        return false;
    }

    /** The reader of one input of the body. Each input has its own, with its own type, from the one body that was read. */
    public InputReader reader(Body<?> body, TypeAdapter<?> adapter) {
        if (InputTree.isRaw(body, this.leaves)) {
            return BodyReaders.raw(body);
        }
        return this.embedded ? BodyReaders.part(body, adapter) : BodyReaders.whole(body, adapter);
    }
}
