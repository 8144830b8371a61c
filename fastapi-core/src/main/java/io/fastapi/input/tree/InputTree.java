package io.fastapi.input.tree;

import io.fastapi.function.Call;
import io.fastapi.input.Body;
import io.fastapi.input.Dependency;
import io.fastapi.input.Input;
import io.fastapi.input.Overrides;
import io.fastapi.input.Param;
import io.fastapi.input.Security;
import io.fastapi.input.SecurityScheme;
import io.fastapi.types.model.TypeSpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an operation reads: its inputs and, below them, those of its dependencies, with overrides beside what they
 * replace. The document shows what is declared, the engine serves what stands in its place.
 *
 * @param discarded the dependencies whose values are dropped, which run first
 * @param inputs what the handler receives
 */
public record InputTree(List<Use> discarded, List<Use> inputs) {

    private static final Call NOTHING = new Call(arguments -> null, Call.Mode.PURE, "", Optional.empty());

    /**
     * The tree of an operation's dependencies and inputs.
     *
     * @param pathVariables the variables of its path, which decide where some parameters are
     */
    public static InputTree of(
            List<? extends Input<?>> discarded,
            List<? extends Input<?>> inputs,
            Collection<String> pathVariables,
            Overrides overrides) {
        Growth growth = new Growth(pathVariables, overrides);
        return new InputTree(growth.grow(called(discarded), List.of()), growth.grow(inputs, List.of()));
    }

    /** What is read from the request is checked too where its value is dropped: as the input of a function that does nothing. */
    private static List<Input<?>> called(List<? extends Input<?>> discarded) {
        List<Input<?>> called = new ArrayList<>(discarded.size());
        for (Input<?> input : discarded) {
            boolean read = input instanceof Param<?> || input instanceof Body<?>;
            called.add(read ? Dependency.of(List.of(input), NOTHING) : input);
        }
        return called;
    }

    /** All uses by the operation itself, in the order in which they are resolved. */
    public List<Use> roots() {
        List<Use> roots = new ArrayList<>(this.discarded);
        roots.addAll(this.inputs);
        return roots;
    }

    /** The inputs that are read from the request when the application is served, depth first. */
    public List<Input<?>> servedLeaves() {
        List<Input<?>> leaves = new ArrayList<>();
        roots().forEach(use -> use.forEachServedLeaf(leaves::add));
        return leaves;
    }

    /** The inputs that are read from the request as declared, depth first. */
    public List<Input<?>> declaredLeaves() {
        List<Input<?>> leaves = new ArrayList<>();
        roots().forEach(use -> use.forEachDeclaredLeaf(leaves::add));
        return leaves;
    }

    /** Whether a body is taken as it arrived: one of text or bytes, without a name, beside another one. */
    public static boolean isRaw(Body<?> body, List<Input<?>> leaves) {
        boolean plain = body.spec().kind() == TypeSpec.Kind.PLAIN
                && (body.spec().type() == byte[].class || body.spec().type() == String.class);
        return plain && !body.isNamed() && !body.isEmbedded() && isBesideAnother(body, leaves);
    }

    private static boolean isBesideAnother(Body<?> body, List<Input<?>> leaves) {
        for (Input<?> leaf : leaves) {
            if (leaf instanceof Body<?> && !leaf.equals(body)) {
                return true;
            }
        }
        return false;
    }

    /** Grows one tree, and knows the way from its root. */
    private static final class Growth {

        private final Collection<String> pathVariables;
        private final Overrides overrides;
        private final Deque<Input<?>> replaced = new ArrayDeque<>();

        Growth(Collection<String> pathVariables, Overrides overrides) {
            this.pathVariables = pathVariables;
            this.overrides = overrides;
        }

        List<Use> grow(List<? extends Input<?>> inputs, List<String> scopes) {
            List<Use> uses = new ArrayList<>(inputs.size());
            for (Input<?> input : inputs) {
                uses.add(grow(input, List.of(), scopes));
            }
            return List.copyOf(uses);
        }

        private Use grow(Input<?> input, List<String> asked, List<String> above) {
            if (input instanceof Security<?> security) {
                return grow(security.input(), joined(asked, security.scopes()), above);
            }
            if (input instanceof Param<?> param) {
                return new Use(param.in(this.pathVariables), asked, scopes(above, asked), List.of(), false, null);
            }
            List<String> scopes = scopes(above, asked);
            boolean inOverride = isReplacedAbove(input);
            Use.Replacement replacement = inOverride ? null : replacement(input, scopes);
            return new Use(input, asked, scopes, grow(inputs(input), joined(above, asked)), inOverride, replacement);
        }

        private Use.@Nullable Replacement replacement(Input<?> input, List<String> scopes) {
            Optional<Dependency<?>> override = this.overrides.find(input);
            if (override.isEmpty()) {
                return null;
            }
            this.replaced.push(input);
            Use.Replacement replacement =
                    new Use.Replacement(override.get(), grow(override.get().inputs(), scopes));
            this.replaced.pop();
            return replacement;
        }

        /** An override may use what it replaces: there the input is the declared one. */
        private boolean isReplacedAbove(Input<?> input) {
            for (Input<?> above : this.replaced) {
                if (key(above).equals(key(input))) {
                    return true;
                }
            }
            return false;
        }

        private static Object key(Input<?> input) {
            return (input instanceof Dependency<?> dependency) ? dependency.key() : input;
        }

        private static List<Input<?>> inputs(Input<?> input) {
            if (input instanceof Dependency<?> dependency) {
                return dependency.inputs();
            }
            return (input instanceof SecurityScheme<?> scheme)
                    ? scheme.credentials().inputs()
                    : List.of();
        }

        /** FastAPI's {@code _get_oauth_scopes}: those above, and of its own those that are new. */
        private static List<String> scopes(List<String> above, List<String> asked) {
            List<String> all = new ArrayList<>(above);
            asked.stream().filter(scope -> !all.contains(scope)).forEach(all::add);
            return List.copyOf(all);
        }

        private static List<String> joined(List<String> first, List<String> second) {
            List<String> all = new ArrayList<>(first);
            all.addAll(second);
            return List.copyOf(all);
        }
    }
}
